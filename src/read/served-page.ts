/** The prerendered slides of the read view, by alias. */
const still = new Map<string, HTMLElement>()

/** The element that had the focus in the prerendered page, and whether its table of contents was open. */
let [focused, open]: [Element | null, boolean] = [null, false]

const contents = () => document.querySelector<HTMLDetailsElement>('#app .contents')

/** Saves the state of a prerendered read view, because mounting the app empties the page. */
export function captureServedPage(): void {
  focused = document.activeElement
  open = contents()?.open ?? false
  for (const article of document.querySelectorAll<HTMLElement>('#app article[id]'))
    still.set(article.id, article)
}

/** @returns The prerendered element of a slide, on the first call only; `undefined` if it was not prerendered. */
export function takeServedSlide(alias: string): HTMLElement | undefined {
  const article = still.get(alias)
  still.delete(alias)
  return article
}

/** Restores the saved state once the page is rendered again: the open table of contents and the focus. */
export function restoreServedPage(): void {
  if (open)
    contents()!.open = true
  // A slide's own nodes are put back into the page, so a focused one may still be there. The table of contents and the
  // bar are rendered anew, so their new elements are looked up.
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
