import type { DeckConfig } from '../../src/content/config.ts'
import type { SitePage } from './pages.ts'
import type { CapturedPage } from './prerender.ts'
import type { SiteDeck } from './site-deck.ts'
import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSite } from '../hosting/site.ts'
import { head } from './head.ts'
import { shortener } from './marks.ts'
import { cardsIn, iconsIn, readPages, sheetsIn } from './prerender.ts'
import { readDeck } from './site-deck.ts'
import { Sheets, splitTokens } from './styles.ts'

/** The fonts of a page's first paint. */
const FONTS = { stage: ['ibm-plex-sans-condensed-500', 'ibm-plex-sans-condensed-600'], read: ['ibm-plex-sans-condensed-600'] }

/** A captured page with everything that is needed to write it. */
interface PreparedPage {
  page: SitePage
  captured: CapturedPage
  sheets: Sheets
  /** The selectors of the page and of its first screen that match something. */
  used: Record<'whole' | 'first', Set<string>>
}

/** The addresses in the one page that Vite writes. */
interface AppPage {
  entry: string
  modules: string[]
  sheets: string[]
}

/** Writes a style sheet with a hash of its content in its name. @returns Its address. */
function asset(folder: string, base: string, name: string, text: string): string {
  const file = `assets/${name}-${createHash('sha256').update(text).digest('base64url').slice(0, 8)}.css`
  writeFileSync(join(folder, file), text)
  return base + file
}

function appPage(folder: string): AppPage {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const all = (pattern: RegExp) => [...html.matchAll(pattern)].map(match => match[1])
  return {
    entry: all(/<script type="module"[^>]* src="([^"]+)"/g)[0],
    modules: all(/<link rel="modulepreload"[^>]* href="([^"]+)"/g),
    sheets: sheetsIn(html),
  }
}

/**
 * Writes one page per address of a built site, with its content present before any script has run.
 * @param folder The site as built by Vite, already at its own path; its pages are replaced.
 * @param pages The folder that `prerender` has filled.
 * @param site How it differs from other sites built from the same app.
 * @param site.settings Its settings. Default: the deck's own.
 * @param site.pdfs Whether it offers the PDFs.
 * @param site.rebase Replaces the path that the pages were captured at with the site's own.
 */
export async function writePages(
  folder: string,
  pages: string,
  { settings, pdfs, rebase }: { settings?: DeckConfig, pdfs: boolean, rebase: (text: string) => string },
): Promise<void> {
  const deck = await readDeck(settings)
  const { base } = readSite(folder)
  const app = appPage(folder)
  const captured = readPages(pages)
  const prepared = deck.pages.map((page): PreparedPage => {
    const path = page.as ?? page.path
    const found = captured.find(each => each.path === path && each.pdfs === pdfs) ?? captured.find(each => each.path === path)!
    const sheets = new Sheets(found.sheets.map(({ file, everywhere }) => ({ text: readFileSync(join(folder, file), 'utf8'), everywhere })))
    const used = { whole: new Set(found.whole.used), first: new Set(found.first.used) }
    return { page, captured: { ...found, html: rebase(found.html) }, sheets, used }
  })
  cpSync(iconsIn(pages), join(folder, 'icons'), { recursive: true })
  if (deck.siteUrl)
    cpSync(cardsIn(pages), join(folder, 'cards'), { recursive: true })

  // Slides share one inline style, so the policy needs only one hash for them. The cover is the exception, because it
  // also inlines its own styles.
  const onSlides = new Set(['.deck-noscript', ...prepared.filter(({ page }) => page.slide).flatMap(({ used }) => [...used.whole])])
  const files = readdirSync(join(folder, 'assets'))
  const font = (name: string) =>
    `${base}assets/${files.find(file => file.startsWith(name) && file.endsWith('.woff2') && !file.includes('latin'))}`
  const fonts = { stage: FONTS.stage.map(font), read: FONTS.read.map(font) }
  const shortened = shortener(prepared.map(({ captured }) => captured.html))
  for (const each of prepared) {
    write(folder, base, each, {
      deck,
      app,
      fonts,
      pdfs,
      shortened,
      everywhere: selector => (each.page.slide ? onSlides : each.used.whole).has(selector),
    })
  }
}

/** Links a style sheet. One for later is fetched by a script (tools/site/start.ts); without scripts, its link is used. */
function linked(sheet: string, later: boolean): string {
  const link = `<link rel="stylesheet" href="${sheet}">`
  return later ? `<noscript>${link}</noscript>` : link
}

/** Further input for writing a page. Only `everywhere` may differ between the pages of a site. */
interface Parts {
  deck: SiteDeck
  app: AppPage
  fonts: typeof FONTS
  pdfs: boolean
  /** Shortens Vue's scope attributes in a page or a sheet. */
  shortened: (text: string) => string
  /** Whether to keep a selector of the sheets that every page has. */
  everywhere: (selector: string) => boolean
}

/** Writes a page, and a file for styles that are not inline. */
function write(folder: string, base: string, { page, captured, sheets, used }: PreparedPage, parts: Parts): void {
  const only = (wanted: Parameters<Sheets['only']>[0]) => parts.shortened(sheets.only(wanted))
  const everywhere = only({ everywhere: true, keep: parts.everywhere })
  const split = (part: 'whole' | 'first') => splitTokens(
    everywhere,
    `${only({ everywhere: false, keep: selector => used[part].has(selector) })}\n${captured[part].attributes}`,
  )
  const { common, own } = split('whole')
  const inline = common + (page.inline ? split(page.inline).own : '')
  const rest = page.inline === 'whole' ? undefined : asset(folder, base, page.path || page.as!, own)
  const attributes = [
    'lang="en"',
    'class="dark"',
    `data-base="${base}"`,
    `data-entry="${parts.app.entry}"`,
    `data-modules="${parts.app.modules.join(' ')}"`,
    `data-sheets="${parts.app.sheets.join(' ')}"`,
    ...(parts.pdfs ? ['data-pdfs'] : []),
    ...(page.slide ? [`data-slide="${page.slide}"`] : []),
    ...(page.inline === 'first' ? [`data-later="${rest}"`] : []),
    ...(page.front ? [`data-front="${page.front}"`] : []),
    ...(page.empty ? [] : captured.state.filter(name => name !== 'data-pdfs')),
  ]
  const reading = [page.path, page.as].includes('read')
  writeFileSync(join(folder, `${page.path || 'index'}.html`), `<!DOCTYPE html>
<html ${attributes.join(' ')}>
<head>
${head({ ...parts.deck, base, page, fonts: parts.fonts[reading ? 'read' : 'stage'], styles: inline })}
${rest ? linked(rest, page.inline === 'first') : ''}
</head>
<body>
<div id="app">${parts.shortened(captured.html)}</div>
${reading
  ? ''
  : '<noscript><p class="deck-noscript"><a '
    + `href="${base}read${page.slide ? `#${page.slide}` : ''}">This deck as a page</a></p></noscript>`}
</body>
</html>
`)
}
