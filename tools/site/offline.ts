import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateSW } from 'workbox-build'
import { root } from '../build/deck.ts'
import { readSite } from '../hosting/site.ts'
import { readDeck } from './deck.ts'
import { MISSING } from './pages.ts'

/** The ground of the dark stage, from the one file that has colours. */
function ground(): string {
  const tokens = readFileSync(join(root, 'styles/tokens.css'), 'utf8')
  return /html\.dark[^{]*\{[^}]*--deck-bg: (#[0-9a-f]{6})/.exec(tokens)![1]
}

/**
 * Makes a built site one that can be installed and that works without a network: a manifest, and a service worker
 * that keeps every file of this build and serves it, whatever the server has by then, until the next build is complete.
 * Slidev's own `pwa` runs before the pages are written, and would keep pages that no longer are.
 * @param folder The site, its pages written.
 * @throws Error when a file is left out.
 */
export async function writeOffline(folder: string): Promise<void> {
  const { title, description } = await readDeck()
  const { base } = readSite(folder)
  writeFileSync(join(folder, 'manifest.webmanifest'), JSON.stringify({
    id: base,
    name: title,
    short_name: title,
    description,
    lang: 'en',
    start_url: base,
    scope: base,
    display: 'standalone',
    theme_color: ground(),
    background_color: ground(),
    icons: [
      { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      ...[192, 512].map(size => ({ src: `icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose: 'any' })),
      // The drawing keeps clear of the edges that a mask may take, but for the bars that bleed on purpose.
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }))
  const worker = join(folder, 'sw.js')
  const { warnings } = await generateSW({
    globDirectory: folder,
    globPatterns: ['**/*.{html,js,css,woff2,svg,png,pdf,webmanifest}'],
    // Pictures for link cards are for other sites' servers.
    globIgnores: ['cards/**'],
    swDest: worker,
    // A hash of the content is in these names.
    dontCacheBustURLsMatching: /^assets\//,
    // Steps and views are the app's own business.
    ignoreURLParametersMatching: [/./],
    // By the addresses that a host gives them: it redirects the files' own names, and has no file for a wrong address.
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
    throw new Error(`The service worker is not complete: ${warnings.join(' ')}`)
  // Nobody needs to know which versions of which tools a client's site is made with.
  writeFileSync(worker, readFileSync(worker, 'utf8').replace(/(workbox:[\w-]+):[\d.]+/g, '$1'))
}
