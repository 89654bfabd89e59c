/** The start script's input: data attributes of its page's `<html>`. */
export interface StartData {
  /** The site's base path. */
  base: string
  /** The address of the app's entry module. */
  entry: string
  /** The addresses of the modules that the entry needs at once, separated by spaces. */
  modules: string
  /** The addresses of the style sheets that the app needs before it renders anything, also separated by spaces. */
  sheets: string
  /** The address of a style sheet that only slides below the viewport need; undefined if they need none. */
  later?: string
}

/**
 * Runs in the head of every page and starts the app. A prerendered page can be read without the app, so there the app
 * waits for the reader's first input or a delay, unless the address or an earlier visit names a position within the
 * page. Keys that are pressed on a slide before the app is live, and buttons that are clicked there, are replayed. Slides
 * of the read view below the viewport are laid out on the first input, or shortly after the page has loaded. A page that
 * is opened as a file stays without the app. The function is inlined into the page as text, so it cannot use anything
 * from outside.
 */
export function start(): void {
  /** Time after which the app starts without any input, in ms after the page has loaded. */
  const WHILE = 10_000
  /**
   * Time after which slides below the viewport are laid out without any input, in ms after the page has loaded. A
   * screen reader sends no input.
   */
  const HELD = 3000
  /** Pause between replayed keys, in ms, similar to that between two real key presses. */
  const BETWEEN = 100
  const html = document.documentElement
  const { base, entry, modules, sheets, later } = html.dataset as unknown as StartData
  const parts = [...modules.split(' '), entry]
  const isFile = location.protocol === 'file:'
  let begun = false

  /** The address of a file of the site: a page that is opened as a file finds it beside itself. */
  const beside = (href: string) => isFile ? href.slice(base.length) : href

  /** Runs the app's modules one after the other, each in its own task, so that a phone can handle input in between. */
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
    // The sheets go before the page's own styles, which must win if both set a property.
    for (const href of sheets.split(' ')) {
      const link = Object.assign(document.createElement('link'), { rel: 'preload', as: 'style', href })
      // As Vite fetches it for a slide that needs it, too.
      link.crossOrigin = ''
      link.dataset.deckSheet = ''
      document.querySelector('style')!.before(link)
    }
    void run()
  }

  /** Whether the address or an earlier visit asks for more than the page top: a step, a slide to read, printing. */
  function placed() {
    try {
      return location.hash !== '' || [...new URLSearchParams(location.search).keys()].some(name => name !== 'stage')
        || ('reading' in html.dataset && !!localStorage.getItem('deck-reading'))
    }
    catch {
      return false
    }
  }

  /** Fetches the styles of the slides that are hidden while the page opens (styles/read.css), and shows these slides. */
  function letIn() {
    if (!later || document.querySelector('[data-deck-later]'))
      return
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: beside(later) })
    link.dataset.deckLater = ''
    link.onload = link.onerror = () => delete html.dataset.opening
    document.head.append(link)
  }

  function press({ key, code, shiftKey }: KeyboardEvent) {
    for (const type of ['keydown', 'keyup'])
      document.body.dispatchEvent(new KeyboardEvent(type, { key, code, shiftKey, bubbles: true }))
  }

  /** The slide's buttons with these words, in order: the app has them in the same order. */
  const alike = (words?: string | null) =>
    [...document.querySelectorAll('#slide-content button')].filter(button => button.textContent === words)

  /** Records keys pressed, and buttons clicked, before the app is live, and replays them once it is. */
  function keepInput() {
    const heard: (() => void)[] = []
    const hear = (event: KeyboardEvent) =>
      event.target === document.body && !event.ctrlKey && !event.metaKey && !event.altKey && heard.push(() => press(event))
    const tap = ({ target }: Event) => {
      const button = 'live' in html.dataset ? null : (target as Element).closest('#slide-content button')
      const words = button?.textContent
      const i = alike(words).indexOf(button!)
      if (button)
        heard.push(() => (alike(words)[i] as HTMLElement | undefined)?.click())
    }
    addEventListener('keydown', hear)
    addEventListener('click', tap)
    new MutationObserver((_, observer) => {
      if (!('live' in html.dataset))
        return
      observer.disconnect()
      setTimeout(async () => {
        removeEventListener('keydown', hear)
        removeEventListener('click', tap)
        for (const act of heard) {
          act()
          await new Promise(done => setTimeout(done, BETWEEN))
        }
      })
    }).observe(html, { attributes: true })
  }

  /** Shows the page without the app, which a browser does not load from a file, and leads its addresses to the files. */
  function showFile() {
    letIn()
    for (const link of document.querySelectorAll<HTMLAnchorElement | HTMLLinkElement>('a[href], link[href]')) {
      const href = link.getAttribute('href')!
      if (href.startsWith(base))
        link.href = beside(href).replace(/^[\w-]*(?=$|[?#])/, name => `${name || 'index'}.html`)
    }
  }

  if (isFile) {
    addEventListener('DOMContentLoaded', showFile)
    return
  }
  if ('slide' in html.dataset)
    keepInput()
  if (later)
    html.dataset.opening = ''
  if (('slide' in html.dataset || 'reading' in html.dataset) && !placed()) {
    for (const moved of ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown', 'scroll'])
      addEventListener(moved, begin, { once: true, passive: true })
    addEventListener('load', () => setTimeout(begin, WHILE))
    if ('reading' in html.dataset) {
      addEventListener('load', () => {
        const seen = document.querySelector('article')!.getBoundingClientRect().top < innerHeight
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
