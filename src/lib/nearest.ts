import { distance } from 'fastest-levenshtein'

/**
 * Guesses which name was meant when a wrong one was given.
 * @returns The closest of `names`; `undefined` if more than half of the longer name's characters would have to change.
 */
export function nearest(wrong: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map(name => ({ name, away: distance(wrong.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.away - b.away)
  return best && best.away <= Math.max(wrong.length, best.name.length) / 2 ? best.name : undefined
}
