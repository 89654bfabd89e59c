import type { Step } from '../model/matching-engine/engine.ts'
import type { Percentiles } from '../model/measuring/summary.ts'
import type { LabRun, StepResult } from '../model/result.ts'
import { grouped } from '../../../lib/format.ts'
import { ladder } from '../model/matching-engine/engine.ts'

const steps = Object.keys(ladder) as Step[]

const millions = (rate: number) => (rate / 1e6).toFixed(2)
const micros = (ns: number) => grouped(Number((ns / 1000).toPrecision(3)))
function times(of: Percentiles | undefined) {
  return of ? [of.p50, of.p99, of.p999, of.most].map(micros) : Array.from<string>({ length: 4 }).fill('-')
}
function table(head: string[], rows: string[][]) {
  return [head, head.map((_, i) => (i ? '---:' : '---')), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n')
}

function clockOf({ clock, looks = 0, batch, messages }: LabRun): string {
  if (!clock)
    return `each message timed alone: two readings of Node's clock, which take ${looks} ns, are part of each`
  return `clock ticks every ${clock.tick} µs (page ${clock.isolated ? '' : 'not '}isolated), so ${grouped(batch)} messages are `
    + `timed together: ${grouped(Math.ceil(messages / batch))} batches, whose means are milder than single messages at the tail`
}

/** The conditions listed above the figures: where and how these were measured, and that they are a demonstration. */
function conditions(run: LabRun): string[] {
  const whole = steps.every(step => run.steps[step]?.hash)
  const tape
    = 'file' in run.tape ? `own tape \`${run.tape.file.replaceAll('`', '\'')}\`` : `tape "${run.tape.scenario}", seed ${run.tape.seed}`
  return [
    `- ${run.origin === 'here' ? 'Measured' : 'Recorded'} ${run.date} on ${run.machine}`,
    `- ${tape}, ${grouped(run.messages)} messages, ${run.passes} timed passes of `
    + `each step${whole ? '' : '; not complete: the run was stopped or failed'}`,
    `- ${clockOf(run)}`,
    '- A demonstration of the kinds of change, in TypeScript: no client\'s code, machine or figures. The ratio depends on the baseline.',
  ]
}

/** The hashes: a single one if all steps share it, otherwise one per step. */
function hashes(results: [Step, StepResult][]): string {
  const made = results.filter(([, { hash }]) => hash)
  const same = made.length === steps.length && new Set(made.map(([, { hash }]) => hash)).size === 1
  if (same)
    return `All steps made the same reports, in an untimed pass: SHA-256 \`${made[0][1].hash}\``
  return made.length ? made.map(([step, { hash }]) => `- ${step}: SHA-256 \`${hash}\``).join('\n') : 'No hashes were made.'
}

/** A run as Markdown, for pasting where others can check it. */
export function markdownOf(run: LabRun): string {
  const results = steps.flatMap((step): [Step, StepResult][] => run.steps[step] ? [[step, run.steps[step]]] : [])
  const rates = results.map(([step, { rate, service }]) => [
    step,
    millions(rate.median),
    `${millions(rate.low)} - ${millions(rate.high)}`,
    ...times(service),
  ])
  const queue = results.map(([step, { inSystem }]) => [step, ...times(inSystem)])
  return [
    '# Matching engine, before and after',
    conditions(run).join('\n'),
    'Messages a second in millions, median over the passes; service times in '
    + `µs, each ${run.batch > 1 ? 'batch' : 'message'} at the least of its passes:`,
    table(['step', 'M msg/s', 'low - high', 'p50', 'p99', 'p99.9', 'most'], rates),
    `Waiting and service in µs if ${grouped(run.offered)} messages a second arrive `
    + '(service measured, arrivals simulated; "-" where that is more than the step can do):',
    table(['step', 'p50', 'p99', 'p99.9', 'most'], queue),
    hashes(results),
  ]
    .join('\n\n')
    .concat('\n')
}
