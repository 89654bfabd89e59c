import process from 'node:process'

/** The progress of a test layer, and its counts so far. */
export interface Counts {
  /** Number of finished tests. */
  done: number
  /** Total number of tests. */
  tests: number
  failed: number
  /** Number of assertions made. */
  checks: number
  /** Number of states of the deck that were examined. */
  examined?: number
  /** Number of states that were skipped because they are identical to an earlier one. */
  identical?: number
  /** Number of files read, for a layer that has no tests. */
  files?: number
}

/** Environment variable that `npm test` sets for its layers, so that they report their progress. */
export const WITHIN = 'DECK_TEST_LAYER'

/** Prefix of an output line that is meant for `npm test`. */
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

/** Reports to `npm test`: either `built`, when the builds are done, or the progress of a layer. */
export function tell(what: 'built' | Counts): void {
  if (process.env[WITHIN])
    process.stdout.write(`${MARK}${JSON.stringify(what)}\n`)
}

/** @returns The report in a line of a layer's output; undefined if it is ordinary output. */
export function told(line: string): 'built' | Counts | undefined {
  return line.startsWith(MARK) ? JSON.parse(line.slice(1)) : undefined
}
