import type { Page } from 'playwright-chromium'

/** What a page or its first screen needs of the styles. */
export interface Styling {
  /** Rules that replace the style attributes. */
  attributes: string
  /** The wanted selectors that match something. */
  used: string[]
}

/** The content of a page of the built deck, ready to be served. */
export interface Capture {
  /** The content of `#app`, without style attributes. */
  html: string
  whole: Styling
  /** The styling of its first screen: all that is not shown later. */
  first: Styling
  /** Attributes of `<html>` that the styles need. */
  state: string[]
}

/** What to capture. */
export interface Wanted {
  /** Elements to leave out: controls that do nothing without scripts, slides that are not shown. */
  drop: string
  /** Elements that are not shown until the page is open. */
  later: string
  /** Every selector of the page's style sheets. */
  selectors: readonly string[]
}

/** Styles that scale the stage's canvas without the script that measures the window. */
const SCALED = 'width: 980px; height: 552px; --slidev-slide-scale: min(tan(atan2(100vw, 980px)), tan(atan2(100vh, 552px)))'

/**
 * Captures the content of a settled page. The page cannot be used afterwards.
 * @param page The page.
 * @param wanted What to capture.
 */
export function capture(page: Page, wanted: Wanted): Promise<Capture> {
  return page.evaluate(({ drop, later, selectors, SCALED }) => {
    const app = document.getElementById('app')!
    document.getElementById('slide-content')?.setAttribute('style', SCALED)
    for (const element of [...app.querySelectorAll<HTMLElement>('*')]) {
      if (element.matches(drop) || element.style.display === 'none')
        element.remove()
      else if (element.matches('[data-later]'))
        element.textContent = ''
      // A served page is not live yet, and Slidev's ids for printed slides serve no purpose in it.
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

    // Most states are transient and not part of the capture, so selectors are matched without them.
    const states = [
      'hover',
      'focus(?:-visible|-within)?',
      'active',
      'before',
      'after',
      'selection',
      'backdrop',
      'details-content',
      'placeholder',
      'marker',
      'target',
      'open',
      'disabled',
      'checked',
      '-(?:webkit|moz|ms)-[\\w-]+',
    ].join('|')
    const fleeting = new RegExp(`\\[data-opening[^\\]]*\\]|::?(?:${states})(?:\\([^()]*\\))?`, 'g')
    const empty = /:(?:has|is|not|where)\(\)/g
    const isFirst = (element: Element) => !element.closest(later)
    const matches = selectors.map((selector) => {
      try {
        const all = [...document.querySelectorAll(selector.replace(fleeting, '').replace(empty, '') || '*')]
        // The rule that hides the other slides is needed at once.
        return { used: all.length > 0, first: all.some(isFirst) || selector.includes('[data-opening') }
      }
      catch {
        return { used: true, first: true }
      }
    })

    // Text fields are replaced by plain elements, because a text field forces the browser to lay out its container
    // before the first paint, however far down the page the field is.
    for (const field of app.querySelectorAll<HTMLInputElement>('input:not([type=range], [type=file])')) {
      const still = document.createElement('span')
      for (const { name, value } of field.attributes) {
        if (name === 'class' || name.startsWith('data-v-'))
          still.setAttribute(name, value)
      }
      still.textContent = field.value
      field.replaceWith(still)
    }

    // HTML holds a slider's value only as an attribute.
    for (const slider of app.querySelectorAll<HTMLInputElement>('input[type=range]'))
      slider.setAttribute('value', slider.value)

    // The policy blocks style attributes, so they become classes. Each rule also excludes an id that no element has.
    // This gives the rule the precedence that the attribute had.
    const classes = new Map<string, { name: string, first: boolean }>()
    for (const element of app.querySelectorAll('[style]')) {
      // Six digits place everything to a hundredth of a pixel; the others are as random as they are many, and do not compress.
      const style = element.getAttribute('style')!.replace(/\d*\.\d+/g, number => String(Number(Number(number).toPrecision(6))))
      element.removeAttribute('style')
      if (!style)
        continue
      const { name, first } = classes.get(style) ?? { name: `s-${classes.size.toString(36)}`, first: false }
      classes.set(style, { name, first: first || isFirst(element) })
      element.classList.add(name)
    }
    const rules = (onlyFirst: boolean) => [...classes]
      .filter(([, { first }]) => first || !onlyFirst)
      .map(([style, { name }]) => `.${name}:not(#s#s){${style}}`)
      .join('\n')
    const html = document.documentElement
    return {
      html: app.innerHTML.replace(/ (data-v-\w+)=""/g, ' $1'),
      whole: { attributes: rules(false), used: selectors.filter((_, i) => matches[i].used) },
      first: { attributes: rules(true), used: selectors.filter((_, i) => matches[i].first) },
      state: [...html.attributes]
        .filter(({ name }) => name.startsWith('data-') && !name.startsWith('data-v') && name !== 'data-live')
        .map(({ name }) => name),
    }
  }, { ...wanted, SCALED })
}
