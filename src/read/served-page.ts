/** The prerendered slides of the read view, by alias. */
const still = new Map<string, HTMLElement>()

/** What the prerendered read view begins with. */
let front: HTMLElement | undefined

/** The element that had the focus in the prerendered page, and whether its table of contents was open. */
let [focused, open]: [Element | null, boolean] = [null, false]

const contents = () => document.querySelector<HTMLDetailsElement>('#app .contents')

/** Saves the state of a prerendered read view, because mounting the app empties the page. */
export function captureServedPage(): void {
  focused = document.activeElement
  open = contents()?.open ?? false
  front = document.querySelector<HTMLElement>('#app .front') ?? undefined
  for (const article of document.querySelectorAll<HTMLElement>('#app article[id]'))
    still.set(article.id, article)
}

/** @returns The prerendered element of a slide, on the first call only; `undefined` if it was not prerendered. */
export function takeServedSlide(alias: string): HTMLElement | undefined {
  const article = still.get(alias)
  still.delete(alias)
  return article
}

/** @returns The prerendered element before the slides, on the first call only; `undefined` if it was not prerendered. */
export function takeServedFront(): HTMLElement | undefined {
  const element = front
  front = undefined
  return element
}

/** Restores the saved state once the page is rendered again: the open table of contents and the focus. */
export function restoreServedPage(): void {
  if (open)
    contents()!.open = true
  // The nodes of slides and of what is before them are put back into the page, so a focused one may still be there. The
  // table of contents and the bar are rendered anew, so their new elements are looked up.
  const same = focused?.isConnected
    ? focused
    : focused?.localName === 'summary'
      ? contents()?.firstElementChild
      : document.querySelector(`#app .bar a[href="${focused?.getAttribute('href')}"]`)
  if (same instanceof HTMLElement && same !== document.body)
    same.focus({ preventScroll: true })
  focused = null
  open = false
}

/** The elements among nodes and in them that match a selector. */
function within<E extends HTMLElement>(nodes: readonly Node[], selector: string): E[] {
  const all = nodes.flatMap(node => node instanceof Element ? [node, ...node.querySelectorAll('*')] : [])
  return all.filter(each => each.matches(selector)) as E[]
}

/**
 * Gives a slide that has arrived what the reader has done to its prerendered nodes: its parts are open where they were, and
 * the focus is on the same control. The sources, which the app does not render, move over.
 * @param before The prerendered nodes, still in the page.
 * @param after The nodes of the app.
 */
export function handOver(before: readonly Node[], after: readonly Node[]): void {
  const focus = document.activeElement
  const [[from], [to]] = [before, after].map(nodes => within(nodes, '.evidence'))
  to?.append(...from?.childNodes ?? [])
  const opened = within<HTMLDetailsElement>(before, 'details')
  for (const part of within<HTMLDetailsElement>(after, 'details')) {
    // Its first class says what it is.
    const same = opened.find(each => each.classList[0] === part.classList[0])
    part.open ||= same?.open ?? false
    if (same && focus === same.firstElementChild)
      (part.firstElementChild as HTMLElement).focus({ preventScroll: true })
  }
  if (focus instanceof HTMLElement && to?.contains(focus))
    focus.focus({ preventScroll: true })
}
