/** The attributes that Vue adds to a component's elements for its scoped styles. */
const MARK = /data-v-[0-9a-f]{8}/g

/**
 * Shortens Vue's scope attributes, because a served page contains thousands of them.
 * @param pages All HTML that contains them.
 * @returns A function that renames them in a page or style sheet; attributes that occur in no page stay unchanged.
 */
export function shortener(pages: readonly string[]): (text: string) => string {
  const marks = new Set(pages.flatMap(html => html.match(MARK) ?? []))
  const short = new Map([...marks].sort().map((mark, i) => [mark, `data-${i.toString(36)}`]))
  return text => text.replace(MARK, mark => short.get(mark) ?? mark)
}
