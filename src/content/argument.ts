/** The argument of a page: from the line of its slot to that of the next slot, or to the end. */
const ARGUMENT = /^::argument::$\s*([\s\S]*?)\s*(?=^::\w+::$|(?![\s\S]))/m

/** Its first sentence. What follows begins with a capital, a figure or code: "1.4 ms" and "e.g. two" end no sentence. */
const FIRST = /^[\s\S]*?[.!?](?=\s+\P{Ll}|$)/u

/**
 * Puts all but the first sentence of a page's argument into a slot of its own, `::rest::`, because the read view shows only
 * the first sentence at once. The handout joins the two again (components/frame/SlideFrame.vue).
 * @param content The page, as it is written.
 */
export function withFirstSentence(content: string): string {
  const [whole, argument] = ARGUMENT.exec(content) ?? []
  const first = FIRST.exec(argument ?? '')?.[0]
  const rest = first && argument!.slice(first.length).trim()
  // As a function, because `$` in a page is no placeholder.
  return rest ? content.replace(whole!, () => `::argument::\n\n${first}\n\n::rest::\n\n${rest}\n\n`) : content
}
