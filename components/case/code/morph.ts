import type { CodeRun, DrawnToken } from './code.ts'

/** How long one side of a change takes to become the other, in ms. */
export const DURATION = 240

/** How far a morph is, from 0 to 1, some ms after its start: it slows down towards its end. */
export const progressAt = (ms: number): number => 1 - (1 - Math.min(1, Math.max(0, ms / DURATION))) ** 3

/** How far a token is from its place, in lines and columns. */
export interface Offset {
  lines: number
  columns: number
}

/** The least similarity, from 0 to 1, at which a line becomes another one. */
const SIMILAR = 0.5

const isWord = ({ text }: DrawnToken) => text.trim() !== ''

/** The longest common subsequence of two lines: pairs of tokens with the same text, in order. */
function common(a: readonly DrawnToken[], b: readonly DrawnToken[]): [DrawnToken, DrawnToken][] {
  const length = Array.from({ length: a.length + 1 }, () => Array.from<number>({ length: b.length + 1 }).fill(0))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let k = b.length - 1; k >= 0; k--)
      length[i][k] = a[i].text === b[k].text ? length[i + 1][k + 1] + 1 : Math.max(length[i + 1][k], length[i][k + 1])
  }
  const pairs: [DrawnToken, DrawnToken][] = []
  for (let [i, k] = [0, 0]; i < a.length && k < b.length;) {
    if (a[i].text === b[k].text)
      pairs.push([a[i++], b[k++]])
    else if (length[i + 1][k] >= length[i][k + 1])
      i++
    else
      k++
  }
  return pairs
}

/**
 * Which tokens of one listing become which tokens of another. First, the lines that are most alike are paired, wherever
 * they are, because a statement that moves is easier to follow than the few marks that keep their order. Then the tokens
 * that two lines have in common are.
 * @param before The listing that is left.
 * @param after The listing that is entered.
 * @returns For each id of a token in `after` that was in `before`, the token that it was. No token is in two pairs.
 */
export function pairTokens(before: readonly CodeRun[], after: readonly CodeRun[]): Map<string, DrawnToken> {
  const lines = (runs: readonly CodeRun[]) => runs.flatMap(run => run.lines).map(line => line.filter(isWord))
  const [old, fresh] = [lines(before), lines(after)]
  const candidates = old.flatMap((a, i) => fresh.map((b, k) => {
    const pairs = common(a, b)
    return { i, k, pairs, alike: 2 * pairs.length / Math.max(1, a.length + b.length) }
  })).filter(({ alike }) => alike >= SIMILAR).sort((a, b) => b.alike - a.alike || Math.abs(a.i - a.k) - Math.abs(b.i - b.k))

  const [leaving, entering] = [new Set<number>(), new Set<number>()]
  const found = new Map<string, DrawnToken>()
  for (const { i, k, pairs } of candidates) {
    if (leaving.has(i) || entering.has(k))
      continue
    leaving.add(i)
    entering.add(k)
    pairs.forEach(([from, to]) => found.set(to.id, from))
  }
  return found
}

/** How far each token of a listing is from the place that it comes from, by id; a token that is new has no offset. */
export function offsetsOf(before: readonly CodeRun[], after: readonly CodeRun[]): Map<string, Offset> {
  const from = pairTokens(before, after)
  return new Map(after.flatMap(run => run.lines).flat().flatMap(({ id, line, column }) => {
    const old = from.get(id)
    return old ? [[id, { lines: old.line - line, columns: old.column - column }] as const] : []
  }))
}
