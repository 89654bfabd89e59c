/** What the early script is told by the page it stands in, as data attributes of `<html>`. */
export interface EarlyData {
  /** The site's base path. */
  base: string
  /** The slide that the page shows; none on pages that are no slide. */
  slide?: string
}

/**
 * Runs in the head of every page, before anything is painted: puts the page into the colours that the reader chose,
 * and leads a phone held upright that opens a slide to the same slide of the page that reflows, unless the stage was asked for.
 * It is written into the page as text, so that it can use nothing from outside.
 */
export function early(): void {
  const html = document.documentElement
  const { base = '/', slide } = html.dataset as unknown as EarlyData
  /** Storage may be blocked: then nothing is remembered. */
  const stored = (area: 'localStorage' | 'sessionStorage', key: string, value?: string) => {
    try {
      if (value !== undefined)
        window[area].setItem(key, value)
      return window[area].getItem(key)
    }
    catch {
      return null
    }
  }

  // Dark at a first visit, as the app does it (setup/main.ts); from then on the reader decides.
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches
  if (!stored('localStorage', 'deck-dark-first')) {
    stored('localStorage', 'deck-dark-first', 'done')
    stored('localStorage', 'slidev-color-schema', prefersDark ? 'auto' : 'dark')
  }
  const scheme = stored('localStorage', 'slidev-color-schema') ?? 'dark'
  const dark = scheme === 'auto' ? prefersDark : scheme !== 'light'
  html.classList.toggle('dark', dark)
  html.classList.toggle('light', !dark)

  if ('reading' in html.dataset)
    stored('sessionStorage', 'deck-view', 'read')
  if (!slide)
    return
  const asked = new URLSearchParams(location.search)
  if (asked.has('stage'))
    stored('sessionStorage', 'deck-view', 'stage')
  else if (matchMedia('(max-width: 640px) and (max-aspect-ratio: 1)').matches && !asked.has('print') && stored('sessionStorage', 'deck-view') !== 'stage')
    // The deck's own address names no slide: who has read some of it goes on where he was.
    location.replace(location.pathname === base ? `${base}read` : `${base}read#${slide}`)
}

/** The early script as the text of a `<script>`. */
export const earlyScript = `(${early})()`
