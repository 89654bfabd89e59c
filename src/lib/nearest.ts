/** How many characters must be added, dropped or replaced to turn `a` into `b`. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length]
}

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
