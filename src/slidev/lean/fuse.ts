/** The properties of a slide that Slidev's go-to dialog searches. */
interface Searched {
  no?: number
  title?: string
}

/** Finds slides by number, then by the start of a word in their title, then by any part of it. */
export default class Fuse<T extends Searched> {
  readonly #list: readonly T[]

  constructor(list: readonly T[]) {
    this.#list = list
  }

  /** @returns The matches for `text`, best first; a match ranks by its position in the title. */
  search(text: string): { item: T }[] {
    const wanted = text.trim().toLowerCase()
    return this.#list
      .map(item => ({ item, rank: rank(item, wanted) }))
      .filter(({ rank }) => rank !== undefined)
      .sort((a, b) => a.rank! - b.rank!)
      .map(({ item }) => ({ item }))
  }
}

/** A slide's rank, the lower the better; `undefined` if it does not match. */
function rank({ no, title = '' }: Searched, wanted: string): number | undefined {
  if (String(no) === wanted)
    return -1
  const text = title.toLowerCase()
  const word = ` ${text}`.indexOf(` ${wanted}`)
  const anywhere = text.indexOf(wanted)
  return anywhere < 0 ? undefined : word >= 0 ? word : text.length + anywhere
}
