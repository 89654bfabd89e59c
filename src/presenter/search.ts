/** A likely question, wherever it comes from. */
export interface Entry {
  question: string
  answer: string
  /** Alias of the slide that the question is from; undefined if the list has it. */
  from?: string
  /** Alias of the slide that answers it; undefined if it is answered in person. */
  to?: string
}

/** A piece of a text: found, or between two that are. */
export interface Piece {
  text: string
  hit: boolean
}

/** One character in small letters without accents, as long as it was. */
function plain(character: string): string {
  const base = (character.normalize('NFD').replace(/\p{M}/gu, '') || character).toLowerCase()
  return base.slice(0, character.length).padEnd(character.length)
}

/** A text in small letters without accents; each character keeps its place. */
const folded = (text: string) => text.split('').map(plain).join('')

/** The words that are looked for. */
export const wordsOf = (typed: string): string[] => folded(typed).split(/\s+/).filter(Boolean)

/**
 * Merges the same questions: the answer is that of the slide's own note, the way that of the list.
 * @param entries The questions, those of notes first.
 */
export function merged(entries: readonly Entry[]): Entry[] {
  const found = new Map<string, Entry>()
  for (const entry of entries) {
    const key = folded(entry.question).trim()
    const before = found.get(key)
    const to = entry.from === undefined ? entry.to ?? before?.to : before?.to
    found.set(key, before ? { ...before, to } : entry)
  }
  return [...found.values()]
}

/**
 * The questions that have every word: those of the slide on stage first, a hit in the question before one in the answer,
 * then in their own order.
 * @param entries The questions.
 * @param typed What is looked for; nothing finds everything.
 * @param here Alias of the slide on stage.
 */
export function search(entries: readonly Entry[], typed: string, here: string): Entry[] {
  const words = wordsOf(typed)
  const has = (text: string) => words.every(word => folded(text).includes(word))
  const rank = (entry: Entry) => (entry.from === here ? 0 : 2) + (has(entry.question) ? 0 : 1)
  return entries
    .filter(({ question, answer, to, from }) => has(`${question} ${answer} ${to ?? ''} ${from ?? ''}`))
    .map((entry, i) => ({ entry, i }))
    .sort((a, b) => rank(a.entry) - rank(b.entry) || a.i - b.i)
    .map(({ entry }) => entry)
}

/** A text in pieces, so that what was typed can be set apart. */
export function pieces(text: string, typed: string): Piece[] {
  const words = wordsOf(typed)
  const small = folded(text)
  const hit = new Set<number>()
  for (const word of words) {
    for (let at = small.indexOf(word); at >= 0; at = small.indexOf(word, at + word.length))
      word.split('').forEach((_, i) => hit.add(at + i))
  }
  return text.split('').map((character, i) => ({ text: character, hit: hit.has(i) })).reduce<Piece[]>((found, piece) => {
    const last = found.at(-1)
    return last?.hit === piece.hit ? [...found.slice(0, -1), { ...last, text: last.text + piece.text }] : [...found, piece]
  }, [])
}

/** What of an outline is meant: a slide's number, or a part of its alias or headline. */
export function meant(slides: readonly { no: number, alias: string, title: string }[], typed: string): number {
  const wanted = folded(typed.trim())
  if (!wanted)
    return -1
  const tests: ((slide: typeof slides[number]) => boolean)[] = [
    slide => String(slide.no) === wanted,
    slide => slide.alias.startsWith(wanted),
    slide => slide.alias.includes(wanted),
    slide => folded(slide.title).includes(wanted),
  ]
  return tests.map(test => slides.findIndex(test)).find(at => at >= 0) ?? -1
}
