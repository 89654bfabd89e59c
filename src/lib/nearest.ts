import { distance } from 'fastest-levenshtein'

/**
 * The name that was probably meant by a wrong one.
 * @returns The closest of `names`; `undefined` if it differs in more than half of the characters.
 */
export function nearest(wrong: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map(name => ({ name, away: distance(wrong.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.away - b.away)
  return best && best.away <= Math.max(wrong.length, best.name.length) / 2 ? best.name : undefined
}
