import { markedFigure } from '../../../content/words.ts'
import { formatDay, throughput } from '../../../lib/format.ts'
import { recordedRun } from '../model/recorded-run.ts'

const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

/**
 * What the recorded run answers to somebody who asks how its figures came about: the load, the hardware, the date, the
 * environment, the baseline, and what was compared.
 * @param run The run. Default: the one that the lab shows until it has measured here.
 */
export function answersOf(run = recordedRun()) {
  const { date, machine, tape, steps } = run
  // `recordedRun` joins what the run says about its machine.
  const [cpu, cores, runtime] = machine.split(', ')
  const hashes = new Set(Object.values(steps).map(({ hash }) => hash))
  return {
    load: 'file' in tape ? tape.file : `${tape.scenario} tape, seed ${tape.seed}`,
    hardware: `${cpu}, ${cores}`,
    date: formatDay(date, 'short'),
    environment: runtime,
    ...(steps.before && { baseline: markedFigure({ ...throughput(steps.before.rate.median), kind: 'measured-here' }) }),
    cases: `${counted(Object.keys(steps).length, 'engine', 'engines')}, ${counted(hashes.size, 'hash', 'hashes')}`,
  }
}
