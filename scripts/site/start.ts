/** What the starting script is told by the page it stands in, as data attributes of `<html>`. */
export interface StartData {
  /** The app's entry. */
  entry: string
  /** What the entry needs at once, by address, with spaces between. */
  modules: string
  /** The style sheets that it takes up before it shows anything, likewise. */
  sheets: string
}

/**
 * Runs in the head of every page: starts the app once the page has been painted. The read view needs no app to be read:
 * there it starts when the reader moves, or after a while; at once where a place in the page has to be found. It is
 * written into the page as text, so that it can use nothing from outside.
 */
export function start(): void {
  /** How long a page that is only read stays without the app, in ms after it has loaded. */
  const WHILE = 6000
  const html = document.documentElement
  const { entry, modules, sheets } = html.dataset as unknown as StartData
  let begun = false

  /** Runs the app's parts one after the other, each in a task of its own, so that a phone hears its reader in between. */
  async function run() {
    for (const href of [...modules.split(' '), entry]) {
      await import(href)
      await new Promise(done => setTimeout(done))
    }
  }

  function begin() {
    if (begun)
      return
    begun = true
    for (const href of [...modules.split(' '), entry]) {
      const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href })
      link.crossOrigin = ''
      document.head.append(link)
    }
    // Before the page's own styles, which are to count for more where both say something.
    for (const href of sheets.split(' ')) {
      const link = Object.assign(document.createElement('link'), { rel: 'preload', as: 'style', href })
      link.dataset.deckSheet = ''
      document.querySelector('style')!.before(link)
    }
    void run()
  }

  function placed() {
    try {
      return location.hash !== '' || localStorage.getItem('deck-reading') !== null
    }
    catch {
      return false
    }
  }

  if ('reading' in html.dataset && !placed()) {
    for (const moved of ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown', 'scroll'])
      addEventListener(moved, begin, { once: true, passive: true })
    addEventListener('load', () => setTimeout(begin, WHILE))
  }
  else {
    requestAnimationFrame(() => setTimeout(begin))
  }
}

/** The script as the text of a `<script>`. */
export const startScript = `(${start})()`
