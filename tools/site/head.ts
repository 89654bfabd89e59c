import type { SitePage } from './pages.ts'
import type { SiteDeck } from './site-deck.ts'
import { minifySync } from 'vite'
import { readColours } from '../vite/colours.ts'
import { earlyScript } from './early.ts'
import { recoverScript } from './recover.ts'
import { startScript } from './start.ts'

/** The parts of a page's head. Without the site's address, the head has no canonical link and no link card. */
export interface HeadParts extends Pick<SiteDeck, 'title' | 'siteUrl' | 'index'> {
  page: SitePage
  base: string
  /** Fonts that the first paint needs, which are preloaded. */
  fonts: readonly string[]
  /** The page's inline styles. */
  styles: string
}

/** The scripts that run before the first paint, minified and without comments. */
const script = minifySync('head.js', [earlyScript, recoverScript, startScript].join(';')).code.trim()

const escaped = (text: string) => text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)
const meta = (name: string, content: string, kind = 'name') => `<meta ${kind}="${name}" content="${escaped(content)}">`

const { light, dark } = readColours()
/** Colours the browser's own bar. The early script and the app (setup/main.ts) switch between the themes. */
const themeColor = `<meta name="theme-color" content="${dark.bg}" data-light="${light.bg}">`

/** The size of a link card's picture in px, in the slide's aspect ratio. */
export const card = { width: 1200, height: 676 } as const

function cards({ page, title, siteUrl }: HeadParts): string[] {
  if (!siteUrl || !page.description)
    return []
  const address = new URL(page.path, siteUrl).href
  const picture = new URL(`cards/${page.slide ?? page.card}.png`, siteUrl).href
  return [
    `<link rel="canonical" href="${escaped(address)}">`,
    ...([
      ['og:type', 'website'],
      ['og:site_name', title],
      ['og:title', page.title],
      ['og:description', page.description],
      ['og:url', address],
      ['og:image', picture],
      ['og:image:width', String(card.width)],
      ['og:image:height', String(card.height)],
      ['og:image:alt', page.title],
    ] as const).map(([name, content]) => meta(name, content, 'property')),
    meta('twitter:card', 'summary_large_image'),
  ]
}

/** @returns The head of a page, ready to be served. */
export function head(parts: HeadParts): string {
  const { page, base, index, fonts, styles } = parts
  return [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(page.title)}</title>`,
    ...page.description ? [meta('description', page.description)] : [],
    // tools/hosting derives the header X-Robots-Tag from this element, so the two never differ.
    meta('robots', index && page.description ? 'all' : 'noindex'),
    ...cards(parts),
    themeColor,
    `<script>${script}</script>`,
    ...fonts.map(href => `<link rel="preload" as="font" type="font/woff2" href="${href}" crossorigin>`),
    `<style>${styles}</style>`,
    `<link rel="icon" href="${base}icons/favicon.svg">`,
    `<link rel="apple-touch-icon" href="${base}icons/icon-180.png">`,
    `<link rel="manifest" href="${base}icons/manifest.webmanifest">`,
  ].join('\n')
}
