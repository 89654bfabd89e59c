/** What the early script is told by the page it stands in, as data attributes of `<html>`. */
export interface EarlyData {
  /** The site's base path. */
  base: string
  /** The slide that the page shows; none on pages that are no slide. */
  slide?: string
  /** On the page at the site's own address, which is made for a phone: the slide that everybody else begins with. */
  front?: string
}

/**
 * Runs in the head of every page, before anything is painted: puts the page into the colours that the reader chose, and
 * leads a phone held upright to the page that reflows, and to the same slide of it, unless the stage was asked for. The
 * site's own address has that page at once, since a phone has the slowest way to another; from there a window with more
 * room goes to the first slide.
 * It is written into the page as text, so that it can use nothing from outside.
 */
export function early(): void {
  const html = document.documentElement
  const { base = '/', slide, front } = html.dataset as unknown as EarlyData
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

  const asked = new URLSearchParams(location.search)
  if (asked.has('stage'))
    stored('sessionStorage', 'deck-view', 'stage')
  const staged = asked.has('stage') || stored('sessionStorage', 'deck-view') === 'stage'
  const reads = !staged && !asked.has('print') && matchMedia('(max-width: 640px) and (max-aspect-ratio: 1)').matches
  if (front && !reads) {
    // Nothing of this page is to be seen on the way.
    html.hidden = true
    location.replace(`${base}${front}${location.search}${location.hash}`)
  }
  else if (slide && reads) {
    location.replace(`${base}read#${slide}`)
  }
  else if ('reading' in html.dataset) {
    if (front)
      history.replaceState(null, '', `${base}read${location.hash}`)
    stored('sessionStorage', 'deck-view', 'read')
  }
}

/** The early script as the text of a `<script>`. */
export const earlyScript = `(${early})()`
