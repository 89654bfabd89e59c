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
 * Runs in the head of every page: starts the app. A page that was served with its content needs none to be read: there
 * the app starts when the reader moves, or after a while, and at once where a place has to be found; no key that is
 * pressed before it is there is lost. Slides of the read view that nobody sees yet are laid out when the reader moves,
 * or a little later. It is written into the page as text, so that it can use nothing from outside.
 */
export function start(): void {
  /** How long a page that is only looked at stays without the app, in ms after it has loaded. */
  const WHILE = 10_000
  /** How long the slides below the window wait for that, likewise: software that reads aloud does not move. */
  const HELD = 3000
  /** Time for what a key does, in ms, before the next one is said: as between two that are pressed. */
  const BETWEEN = 100
  const html = document.documentElement
  const { entry, modules, sheets } = html.dataset as unknown as StartData
  const parts = [...modules.split(' '), entry]
  let begun = false

  /** Runs the app's parts one after the other, each in a task of its own, so that a phone hears its reader in between. */
  async function run() {
    for (const href of parts) {
      await import(href)
      await new Promise(done => setTimeout(done))
    }
  }

  function begin() {
    if (begun)
      return
    begun = true
    letIn()
    for (const href of parts) {
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

  /** Whether the address or an earlier visit names a place within the page: a step, a slide of the read view, paper. */
  function placed() {
    try {
      return location.hash !== '' || [...new URLSearchParams(location.search).keys()].some(name => name !== 'stage')
        || ('reading' in html.dataset && !!localStorage.getItem('deck-reading'))
    }
    catch {
      return false
    }
  }

  /** Lets in the slides that are held back while the page opens (styles/read.css). */
  function letIn() {
    delete html.dataset.opening
  }

  /** Keys that lead from slide to slide are said again once the app can hear them. */
  function keepKeys() {
    const heard: KeyboardEvent[] = []
    const hear = (event: KeyboardEvent) =>
      event.target === document.body && !event.ctrlKey && !event.metaKey && !event.altKey && heard.push(event)
    addEventListener('keydown', hear)
    new MutationObserver((_, observer) => {
      if (!('live' in html.dataset))
        return
      observer.disconnect()
      setTimeout(async () => {
        removeEventListener('keydown', hear)
        for (const { key, code, shiftKey } of heard) {
          for (const type of ['keydown', 'keyup'])
            document.body.dispatchEvent(new KeyboardEvent(type, { key, code, shiftKey, bubbles: true }))
          await new Promise(done => setTimeout(done, BETWEEN))
        }
      })
    }).observe(html, { attributes: true })
  }

  if ('slide' in html.dataset)
    keepKeys()
  if (('slide' in html.dataset || 'reading' in html.dataset) && !placed()) {
    for (const moved of ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown', 'scroll'])
      addEventListener(moved, begin, { once: true, passive: true })
    addEventListener('load', () => setTimeout(begin, WHILE))
    if ('reading' in html.dataset) {
      html.dataset.opening = ''
      addEventListener('load', () => {
        const seen = document.querySelector('article ~ article')!.getBoundingClientRect().top < innerHeight
        setTimeout(letIn, seen ? 0 : HELD)
      })
    }
  }
  else {
    requestAnimationFrame(() => setTimeout(begin))
  }
}

/** The script as the text of a `<script>`. */
export const startScript = `(${start})()`
