/** What Vue marks the parts of a component with, for its scoped styles. */
const MARK = /data-v-[0-9a-f]{8}/g

/**
 * Shorter names for these marks: a page that is served says some thousands of them.
 * @param pages Everything that is marked.
 * @returns Renames the marks in a page or a style sheet; one that marks nothing stays as it is.
 */
export function shortener(pages: readonly string[]): (text: string) => string {
  const marks = new Set(pages.flatMap(html => html.match(MARK) ?? []))
  const short = new Map([...marks].sort().map((mark, i) => [mark, `data-${i.toString(36)}`]))
  return text => text.replace(MARK, mark => short.get(mark) ?? mark)
}
