import process from 'node:process'

/** How far a layer of the tests is, and what it has made so far. */
export interface Counts {
  /** Tests that have ended, and all. */
  done: number
  tests: number
  failed: number
  /** Assertions that were made. */
  checks: number
  /** States of the deck that were examined, and those that were the same as one before. */
  examined?: number
  identical?: number
  /** Files that were read, where a layer has no tests. */
  files?: number
}

/** Set for the layers that `npm test` runs, which draws what they say. */
export const WITHIN = 'DECK_TEST_LAYER'

/** What stands before a line that is meant for `npm test`. */
const MARK = '\u001E'

const plural = (n: number, what: string) => `${n.toLocaleString('en')} ${what}${n === 1 ? '' : 's'}`

/** Counts in words: `159 tests, 1,204 checks, 308 states examined, 12 identical`. */
export function inWords({ tests, failed, checks, examined, identical, files }: Counts): string {
  return [
    ...files === undefined ? [plural(tests, 'test'), plural(checks, 'check')] : [plural(files, 'file')],
    ...examined ? [`${plural(examined, 'state')} examined, ${identical ?? 0} identical`] : [],
    ...failed ? [`${failed} failed`] : [],
  ].join(', ')
}

/** Says that something has happened: `built`, or how far a layer is. */
export function tell(what: 'built' | Counts): void {
  if (process.env[WITHIN])
    process.stdout.write(`${MARK}${JSON.stringify(what)}\n`)
}

/** @returns What a line of a layer's output tells; none when it is a line like any other. */
export function told(line: string): 'built' | Counts | undefined {
  return line.startsWith(MARK) ? JSON.parse(line.slice(1)) : undefined
}
