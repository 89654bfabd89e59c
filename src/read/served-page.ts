/** Slides of the read view as the page was served with them, by alias. */
const still = new Map<string, HTMLElement>()

/** Where the focus was in the served page, and whether its contents were open. */
let [focused, open]: [Element | null, boolean] = [null, false]

const contents = () => document.querySelector<HTMLDetailsElement>('#app .contents')

/** Keeps what the reader has of a served read view: mounting the app empties the page. */
export function captureServedPage(): void {
  focused = document.activeElement
  open = contents()?.open ?? false
  for (const article of document.querySelectorAll<HTMLElement>('#app article[id]'))
    still.set(article.id, article)
}

/** @returns What the page was served with for a slide, once; none where it was not served with it. */
export function takeServedSlide(alias: string): HTMLElement | undefined {
  const article = still.get(alias)
  still.delete(alias)
  return article
}

/** Gives the reader back what was kept, as soon as the page stands again: contents that were opened, and the focus. */
export function restoreServedPage(): void {
  if (open)
    contents()!.open = true
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
