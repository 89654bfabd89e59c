import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateSW } from 'workbox-build'
import { readSite } from '../hosting/site.ts'
import { readColours } from '../vite/colours.ts'
import { MISSING } from './pages.ts'
import { readDeck } from './site-deck.ts'
import { withdrawScript } from './withdraw.ts'

/**
 * Makes a built site installable and usable offline. Writes a manifest and a service worker. The worker caches every
 * file of this build. It serves these files until the next build is cached completely, whatever the server holds by
 * then. Slidev's own `pwa` is not used: it runs before the pages are written, and would cache pages that are replaced
 * afterwards.
 * @param folder The site, with its pages already written.
 * @throws Error if the service worker leaves out a file.
 */
export async function writeOffline(folder: string): Promise<void> {
  const { title, description } = await readDeck()
  const { base } = readSite(folder)
  const { bg } = readColours().dark
  writeFileSync(join(folder, 'icons/manifest.webmanifest'), JSON.stringify({
    id: base,
    name: title,
    short_name: title,
    description,
    lang: 'en',
    start_url: base,
    scope: base,
    display: 'standalone',
    theme_color: bg,
    background_color: bg,
    icons: [
      { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      ...[192, 512].map(size => ({ src: `icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose: 'any' })),
      // The drawing stays clear of the edges that a mask may cut off. Only the bars extend to an edge, on purpose.
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }))
  const worker = join(folder, 'sw.js')
  const { warnings } = await generateSW({
    globDirectory: folder,
    globPatterns: ['**/*.{html,js,css,woff2,svg,png,pdf,webmanifest}'],
    // Only other sites' servers fetch the link-card images.
    globIgnores: ['cards/**'],
    swDest: worker,
    // These names contain a hash of the content.
    dontCacheBustURLsMatching: /^assets\//,
    // Parameters select steps and views, which the app handles itself.
    ignoreURLParametersMatching: [/./],
    // Pages are cached under the addresses that they have on a host. A host redirects `.html` names and has no address
    // for 404.html.
    manifestTransforms: [
      entries => ({
        manifest: entries
          .filter(({ url }) => url !== '404.html')
          .map(entry => ({ ...entry, url: base + entry.url.replace(/(?:^index)?\.html$/, '') })),
      }),
    ],
    navigateFallback: `${base}${MISSING}`,
    navigateFallbackDenylist: [/\.\w+$/],
    cleanupOutdatedCaches: true,
    clientsClaim: true,
    skipWaiting: false,
    inlineWorkboxRuntime: true,
    sourcemap: false,
    mode: 'production',
    maximumFileSizeToCacheInBytes: 8 * 2 ** 20,
  })
  if (warnings.length)
    throw new Error(`The service worker is incomplete: ${warnings.join(' ')}`)
  // A client's site must not reveal the versions of the tools that built it.
  writeFileSync(worker, `${withdrawScript}\n${readFileSync(worker, 'utf8').replace(/(workbox:[\w-]+):[\d.]+/g, '$1')}`)
}
