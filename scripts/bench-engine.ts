import type { RecordedContender, RecordedRun } from '../src/labs/engine/model/measuring/recorded.ts'
import type { Percentiles } from '../src/labs/engine/model/measuring/summary.ts'
import type { Speed, Task } from './bench/contender.ts'
import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { arch, availableParallelism, cpus, platform } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { ladder } from '../src/labs/engine/model/matching-engine/engine.ts'
import { offeredTo } from '../src/labs/engine/model/measuring/choices.ts'
import { isScenario, scenarios } from '../src/labs/engine/model/tape/scenarios.ts'
import { spread } from '../src/labs/kit/spread.ts'
import { main, root } from '../tools/build/process.ts'

const PACKAGE = 'nodejs-order-book'
/** Maximum number of passes for the package. One of its passes takes as long as dozens of passes of our engines. */
const PACKAGE_PASSES = 3
/** The file in which `--record` saves a run. The deck shows that run if it cannot measure anything itself. */
const RECORD = join(root, 'src/labs/engine/model/recorded-run.json')
/**
 * Flags that make the young generation so large that nothing is collected between two heap readings. Heap growth then
 * equals allocation.
 */
const memoryFlags = ['--expose-gc', '--min-semi-space-size=256', '--max-semi-space-size=256']

/** Runs a contender in its own process. */
function ask<T>(task: Task): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = fork(join(root, 'scripts/bench/contender.ts'), { execArgv: task.memory ? memoryFlags : [], serialization: 'advanced' })
    child.once('message', resolve)
    child.once('exit', (code, signal) => reject(new Error(`${task.name} exited with ${signal ?? `code ${code}`} before it sent a result.`)))
    child.send(task)
  })
}

const millions = (rate: number) => (rate / 1e6).toFixed(2)
const micros = (ns: number) => ns < 10_000 ? (ns / 1000).toFixed(2) : (ns / 1000).toFixed(0)

/** A contender's results at all offered rates; the record keeps only one of these rates. */
type Contender = Omit<RecordedContender, 'inSystem'> & Pick<Speed, 'offered'>

/** The median of each percentile over the rounds, with the curve and histogram of the last round. */
function middle(rounds: Percentiles[]): Percentiles {
  const of = (name: 'p50' | 'p99' | 'p999' | 'most') => spread(rounds.map(round => round[name])).median
  return { ...rounds.at(-1)!, p50: of('p50'), p99: of('p99'), p999: of('p999'), most: of('most') }
}

function contender(name: string, rounds: Speed[], bytes: number[]): Contender {
  const { offered, hash } = rounds.at(-1)!
  return {
    name,
    rate: spread(rounds.flatMap(round => round.rates)),
    undisturbed: spread(rounds.map(round => round.undisturbed)),
    service: middle(rounds.map(round => round.service)),
    offered,
    bytesPerThousand: spread(bytes),
    hash,
  }
}

/**
 * The part of a contender's results that is recorded. Of the queues, it keeps only the one at `rate`, without its
 * histogram, which is not shown anywhere.
 * Measurements are rounded to four significant digits, because no measurement is more precise.
 */
function kept({ offered, ...contender }: Contender, rate: number): RecordedContender {
  const queue = offered.find(each => each.rate === rate)!
  // The first number of a pair is the position of a curve point or a histogram bar, not a measurement.
  const rounded = (key: string, value: unknown) => typeof value === 'number' && key !== '0' ? Number(value.toPrecision(4)) : value
  return JSON.parse(
    JSON.stringify({ ...contender, inSystem: queue.utilisation < 1 ? { ...queue.inSystem, bins: undefined } : undefined }, rounded),
  )
}

/** A record as text, with each pair of numbers on one line, as the linter requires. */
function written(run: RecordedRun): string {
  return `${JSON.stringify(run, null, 2).replace(/\[\s+([\d.]+),\s+([\d.]+)\s+\]/g, '[$1, $2]')}\n`
}

/**
 * The offered rate to record: the highest that does not exceed the rate that a run in a browser would choose, or the
 * lowest if all of them exceed it.
 */
function shown([{ undisturbed, offered }]: Contender[]): number {
  const most = offeredTo(undisturbed.median)
  return (offered.findLast(({ rate }) => rate <= most) ?? offered[0]).rate
}

function table(rows: string[][]): string {
  const widths = rows[0].map((_, i) => Math.max(...rows.map(row => row[i].length)))
  return rows.map(row => row.map((cell, i) => i ? cell.padStart(widths[i]) : cell.padEnd(widths[i])).join('   ')).join('\n')
}

function print(contenders: Contender[], { rounds, passes, clock }: Omit<RecordedRun, 'contenders' | 'offered'>): void {
  const base = contenders.find(({ name }) => name === PACKAGE)!.undisturbed.median
  console.log(table([
    ['', 'M msg/s', 'low - high', 'undisturbed', 'low - high', `x ${PACKAGE}`, 'p50 µs', 'p99 µs', 'p99.9 µs', 'bytes / 1,000 msg'],
    ...contenders.map(({ name, rate, undisturbed, service, bytesPerThousand }) => [
      name,
      millions(rate.median),
      `${millions(rate.low)} - ${millions(rate.high)}`,
      millions(undisturbed.median),
      `${millions(undisturbed.low)} - ${millions(undisturbed.high)}`,
      (undisturbed.median / base).toFixed(1),
      ...[service.p50, service.p99, service.p999].map(micros),
      bytesPerThousand.median.toFixed(0),
    ]),
  ]))
  console.log(`
M msg/s: median of ${passes} passes (${PACKAGE}: ${Math.min(PACKAGE_PASSES, passes)}) in each of ${rounds} rounds, with one process
per round, wall clock. Undisturbed: each batch at its shortest time in a round, as on a quiet machine; the ratio is of these rates.
p50 to p99.9: service times of single messages, the shortest of all passes, including two clock reads
(${clock} ns). Bytes: growth of heap and buffers in a warm engine, with nothing collected meanwhile.

Waiting plus service time at an offered rate, in µs (service measured, arrivals simulated; "-" where the rate is above capacity):`)
  const cell = ({ utilisation, inSystem }: Contender['offered'][number]) =>
    utilisation < 1 ? [inSystem.p50, inSystem.p99, inSystem.p999].map(micros).join(' / ') : '-'
  console.log(table([
    ['p50 / p99 / p99.9', ...contenders[0].offered.map(({ rate }) => `${millions(rate)} M msg/s`)],
    ...contenders.map(({ name, offered }) => [name, ...offered.map(cell)]),
  ]))
}

function options() {
  const { values } = parseArgs({
    options: {
      scenario: { type: 'string', default: 'calm' },
      seed: { type: 'string', default: '1' },
      messages: { type: 'string', default: '400000' },
      rounds: { type: 'string', default: '3' },
      passes: { type: 'string', default: '9' },
      record: { type: 'boolean', default: false },
    },
  })
  const number = (name: 'seed' | 'messages' | 'rounds' | 'passes', least: number) => {
    const value = Number(values[name])
    if (!Number.isInteger(value) || value < least)
      throw new Error(`--${name} must be a whole number of at least ${least}, not "${values[name]}".`)
    return value
  }
  const { scenario, record } = values
  if (!isScenario(scenario))
    throw new Error(`--scenario must be one of ${Object.keys(scenarios).join(', ')}, not "${scenario}".`)
  return {
    scenario,
    record,
    seed: number('seed', 0),
    messages: number('messages', 10_000),
    rounds: number('rounds', 1),
    passes: number('passes', 1),
  }
}

/**
 * Benchmarks every step of the ladder and the package `nodejs-order-book` on the same tape and prints the results.
 * `-- --record` saves the run in src/labs/engine/model/recorded-run.json. Other options change the run:
 * `-- --scenario crash`, `--seed 7`, `--messages`, `--rounds` and `--passes`.
 */
await main(async () => {
  const { record, ...setting } = options()
  const names = [...Object.keys(ladder), PACKAGE]
  const task = (name: string, memory: boolean): Task =>
    ({ ...setting, name, memory, passes: name === PACKAGE ? Math.min(PACKAGE_PASSES, setting.passes) : setting.passes })
  const speeds: Record<string, Speed[]> = Object.fromEntries(names.map(name => [name, []]))
  for (let round = 0; round < setting.rounds; round++) {
    for (const name of names) {
      process.stdout.write(`\r\u001B[Kround ${round + 1} of ${setting.rounds}: ${name}`)
      speeds[name].push(await ask(task(name, false)))
    }
  }
  const contenders: Contender[] = []
  for (const name of names) {
    process.stdout.write(`\r\u001B[Kallocation: ${name}`)
    contenders.push(contender(name, speeds[name], await ask(task(name, true))))
  }
  const machine = {
    cpu: cpus()[0].model.trim(),
    cores: availableParallelism(),
    runtime: `Node ${process.versions.node.split('.')[0]}`,
    platform: `${platform()} ${arch()}`,
  }
  const { scenario, seed, messages, rounds, passes } = setting
  const run = {
    date: new Date().toISOString(),
    machine,
    scenario,
    seed,
    messages,
    rounds,
    passes,
    clock: spread(
      Object.values(speeds)
        .flat()
        .map(speed => speed.clock),
    ).median,
  }
  console.log(
    `\r\u001B[K${scenario} tape, seed ${seed}, ${messages.toLocaleString('en')} `
    + `messages, on ${machine.cpu}, ${machine.cores} cores, ${machine.runtime}\n`,
  )
  print(contenders, run)
  const hashes = new Set(contenders.flatMap(({ hash }) => hash ?? []))
  if (hashes.size !== 1)
    throw new Error(`The reports of the steps differ: ${[...hashes].join(', ')}.`)
  console.log(`\nReports of all steps are the same: SHA-256 ${[...hashes][0]}`)
  if (record) {
    const offered = shown(contenders)
    writeFileSync(RECORD, written({ ...run, offered, contenders: contenders.map(each => kept(each, offered)) }))
  }
})
