import type { Page } from 'playwright-chromium'

/** What a page of the built deck shows, as it can be served. */
export interface Capture {
  /** The content of `#app`, without style attributes. */
  html: string
  /** Rules that stand in for the style attributes. */
  attributes: string
  /** Which of the selectors asked for match anything: `first` before anything is scrolled, `later` elsewhere. */
  used: ('first' | 'later' | undefined)[]
  /** Attributes of `<html>` that the styles need. */
  state: string[]
}

/** What is to be taken. */
export interface Wanted {
  /** Elements to leave out: controls that do nothing without scripts, slides that are not shown. */
  drop: string
  /** The part that is seen at once; everything where there is none. */
  first?: string
  /** Every selector of the page's style sheets. */
  selectors: readonly string[]
}

/** The styles of the stage's canvas without the script that measures the window. */
const SCALED = 'width: 980px; height: 552px; --slidev-slide-scale: min(tan(atan2(100vw, 980px)), tan(atan2(100vh, 552px)))'

/**
 * Takes what a settled page shows. The page is used up by it.
 * @param page The page.
 * @param wanted What to take of it.
 */
export function capture(page: Page, wanted: Wanted): Promise<Capture> {
  return page.evaluate(({ drop, first, selectors, SCALED }) => {
    const app = document.getElementById('app')!
    document.getElementById('slide-content')?.setAttribute('style', SCALED)
    for (const element of [...app.querySelectorAll<HTMLElement>('*')]) {
      if (element.matches(drop) || element.style.display === 'none')
        element.remove()
      else if (element.matches('[data-later]'))
        element.textContent = ''
      // What is served is not live yet, and Slidev's names for slides that are printed name nothing here.
      element.removeAttribute('data-live')
      if (element.matches('.print-slide-container'))
        element.removeAttribute('id')
    }
    const comments = document.createTreeWalker(app, NodeFilter.SHOW_COMMENT)
    const found: Node[] = []
    while (comments.nextNode())
      found.push(comments.currentNode)
    for (const comment of found)
      (comment as ChildNode).remove()

    // Most states stand only for a moment: what they would change is not part of the picture.
    const fleeting = /::?(?:hover|focus(?:-visible|-within)?|active|before|after|selection|backdrop|placeholder|marker|target|open|disabled|checked|-(?:webkit|moz|ms)-[\w-]+)(?:\([^()]*\))?/g
    const seen = first ? [...document.querySelectorAll(first)] : [app]
    const inFirst = (element: Element) => element.contains(app) || seen.some(part => part.contains(element) || element.contains(part))
    const used = selectors.map((selector) => {
      let matches: Element[]
      try {
        matches = [...document.querySelectorAll(selector.replace(fleeting, '') || '*')]
      }
      catch {
        return 'first' as const
      }
      return matches.some(inFirst) ? 'first' as const : matches.length ? 'later' as const : undefined
    })

    // A policy that allows no inline styles drops style attributes. An id that nothing has gives a class their weight.
    const classes = new Map<string, string>()
    for (const element of app.querySelectorAll('[style]')) {
      const style = element.getAttribute('style')!
      element.removeAttribute('style')
      if (!style)
        continue
      if (!classes.has(style))
        classes.set(style, `s-${classes.size.toString(36)}`)
      element.classList.add(classes.get(style)!)
    }
    const html = document.documentElement
    return {
      html: app.innerHTML.replace(/ (data-v-\w+)=""/g, ' $1'),
      attributes: [...classes].map(([style, name]) => `:is(.${name},#s#s){${style}}`).join('\n'),
      used,
      state: [...html.attributes].filter(({ name }) => name.startsWith('data-') && !name.startsWith('data-v') && name !== 'data-live').map(({ name }) => name),
    }
  }, { ...wanted, SCALED })
}
