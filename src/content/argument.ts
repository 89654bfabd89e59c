/** The first sentence of a text: "1.4 ms" does not end one. */
const FIRST = /^[\s\S]*?[.!?](?=\s|$)/

/** The first sentence of a text, and what follows it, which may be nothing. */
export function firstSentence(text: string): [first: string, rest: string] {
  const first = FIRST.exec(text)?.[0] ?? text
  return [first, text.slice(first.length).trim()]
}

/**
 * Puts all but the first sentence of a page's argument into a slot of its own, `::rest::`, because the read view shows only
 * the first sentence at once. The handout joins the two again (components/frame/SlideFrame.vue).
 * @param content The page, as it is written.
 */
export function withFirstSentence(content: string): string {
  const [stage, after = ''] = content.split(/^::argument::$/m)
  const [argument] = after.split(/^::\w+::$/m)
  const [first, rest] = firstSentence(argument.trim())
  return rest ? `${stage}::argument::\n\n${first}\n\n::rest::\n\n${rest}\n\n${after.slice(argument.length)}` : content
}
