import { capitalised, countWord } from '../lib/format.ts'
import { matrix } from './matrix.ts'
import { needs } from './needs.ts'
import { stages } from './pipeline.ts'
import { questions } from './questions.ts'

/** The counts that a page can refer to, by name. */
export const counts = {
  stages: stages.length,
  primitives: matrix.primitives.length,
  needs: needs.length,
  questions: questions.length,
} as const satisfies Record<string, number>

const REFERENCE = /@\{(c|C)ount:([^}|]*)(\|number)?\}/g

/**
 * Replaces each `@{count:stages}` in `text` with the number of stages as a word, and each `@{Count:stages}` with the
 * capitalised word, for the beginning of a sentence. `@{count:stages|number}` is the number in digits.
 * @throws Error if the text refers to an unknown count.
 */
export function withCounts(text: string): string {
  return text.replace(REFERENCE, (_, initial: string, name: string, digits?: string) => {
    if (!Object.hasOwn(counts, name))
      throw new Error(`There is no count "${name}" in src/content/counts.ts.`)
    const count = counts[name as keyof typeof counts]
    if (digits)
      return String(count)
    const word = countWord(count)
    return initial === 'C' ? capitalised(word) : word
  })
}
