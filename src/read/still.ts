/** Slides of the read view as the page was served with them, by alias. */
const still = new Map<string, HTMLElement>()

/** Keeps the slides of a served read view: mounting the app empties the page. */
export function keepStill(): void {
  for (const article of document.querySelectorAll<HTMLElement>('#app article[id]'))
    still.set(article.id, article)
}

/** @returns What the page was served with for a slide, once; none where it was not served with it. */
export function takeStill(alias: string): HTMLElement | undefined {
  const article = still.get(alias)
  still.delete(alias)
  return article
}
