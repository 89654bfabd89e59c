/** The early script's input: data attributes of its page's `<html>`. */
export interface EarlyData {
  /** The site's base path. */
  base: string
  /** The slide that the page shows; undefined if it is not a slide's page. */
  slide?: string
  /** The slide that larger windows start on. Set only at the site's root address, whose page is made for phones. */
  front?: string
}

/**
 * Runs in the head of every page, before the first paint. Applies the reader's colour scheme, and redirects a phone
 * held upright to the same slide of the read view, unless the stage was requested. The site's root address serves the
 * read view itself, since a redirect is slowest on a phone; a larger window is redirected from there to the first
 * slide. A page that is opened as a file stays where it is. The function is inlined into the page as text, so it cannot
 * use anything from outside.
 */
export function early(): void {
  const html = document.documentElement
  const { base = '/', slide, front } = html.dataset as unknown as EarlyData
  /** Stores a value if one is given. Returns the stored value; null if there is none or storage is blocked. */
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

  // The first visit is dark, as in the app (setup/main.ts). After that the reader decides.
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches
  if (!stored('localStorage', 'deck-dark-first')) {
    stored('localStorage', 'deck-dark-first', 'done')
    stored('localStorage', 'slidev-color-schema', prefersDark ? 'auto' : 'dark')
  }
  const scheme = stored('localStorage', 'slidev-color-schema') ?? 'dark'
  const dark = scheme === 'auto' ? prefersDark : scheme !== 'light'
  html.classList.toggle('dark', dark)
  html.classList.toggle('light', !dark)
  const bar = document.querySelector<HTMLMetaElement>('meta[name=theme-color]')
  if (bar && !dark)
    bar.content = bar.dataset.light!

  const asked = new URLSearchParams(location.search)
  if (asked.has('stage'))
    stored('sessionStorage', 'deck-view', 'stage')
  const staged = asked.has('stage') || stored('sessionStorage', 'deck-view') === 'stage'
  const reads = !staged && !asked.has('print') && matchMedia('(max-width: 640px) and (max-aspect-ratio: 1)').matches
  const isFile = location.protocol === 'file:'
  if (front && !reads && !isFile) {
    // This page must not be visible during the redirect.
    html.hidden = true
    location.replace(`${base}${front}${location.search}${location.hash}`)
  }
  else if (slide && reads && !isFile) {
    location.replace(`${base}read${location.search}#${slide}`)
  }
  else if ('reading' in html.dataset) {
    if (front && !isFile)
      history.replaceState(null, '', `${base}read${location.search}${location.hash}`)
    stored('sessionStorage', 'deck-view', 'read')
  }
}

/** The early script as the text of a `<script>`. */
export const earlyScript = `(${early})()`
