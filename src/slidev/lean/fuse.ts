/** What Slidev's dialog for going to a slide searches: its number and its title. */
interface Searched {
  no?: number
  title?: string
}

/** Finds slides by number, by the beginning of a word of their title, and then by any part of it. */
export default class Fuse<T extends Searched> {
  readonly #list: readonly T[]

  constructor(list: readonly T[]) {
    this.#list = list
  }

  /** @returns What matches `text`, best first; the rank of a match is how far into its title it stands. */
  search(text: string): { item: T }[] {
    const wanted = text.trim().toLowerCase()
    return this.#list
      .map(item => ({ item, rank: rank(item, wanted) }))
      .filter(({ rank }) => rank !== undefined)
      .sort((a, b) => a.rank! - b.rank!)
      .map(({ item }) => ({ item }))
  }
}

/** How well a slide matches, less being better; none when it does not. */
function rank({ no, title = '' }: Searched, wanted: string): number | undefined {
  if (String(no) === wanted)
    return -1
  const text = title.toLowerCase()
  const word = ` ${text}`.indexOf(` ${wanted}`)
  const anywhere = text.indexOf(wanted)
  return anywhere < 0 ? undefined : word >= 0 ? word : text.length + anywhere
}
