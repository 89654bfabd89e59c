import type { MaybeRefOrGetter, Ref, ShallowRef } from 'vue'
import type { LabRun, RecordedRun, Scenario, Step, StepResult, Tape, TapeName } from '../lab/index.ts'
import { ref, shallowRef, toValue, watch } from 'vue'
import { createEngine, generateTape, hashReports, ladder, measure, percentiles, perMessage, readCsv, spread, subject } from '../lab/index.ts'
import recorded from '../lab/recorded-run.json'

export type Phase = 'rest' | 'preparing' | 'running' | 'done' | 'stopped' | 'failed'

/** The lab as a picture sees it. */
export interface EngineLab {
  phase: Readonly<Ref<Phase>>
  /** 0 to 1, over the whole run. */
  progress: Readonly<Ref<number>>
  /** The step that is measured right now. */
  now: Readonly<Ref<Step | undefined>>
  /** Why it failed, or what was left out of a file, in a sentence. */
  message: Readonly<Ref<string>>
  /** The run made here, growing while it goes; a recorded one until there is one. */
  run: Readonly<ShallowRef<LabRun>>
  /** The tape that is chosen, generated or read; undefined before it is there. */
  tape: Readonly<ShallowRef<Tape | undefined>>
  name: Readonly<Ref<TapeName>>
  /** What is wrong with a dropped file. */
  skipped: Readonly<Ref<{ rows: number, errors: { line: number, reason: string }[] }>>
  choose: (scenario: Scenario, seed?: number) => void
  open: (file: File) => Promise<void>
  start: () => void
  stop: () => void
  markdown: () => string
}

export function recordedRun(): LabRun {
  const { date, machine, scenario, seed, messages, passes, contenders } = recorded as unknown as RecordedRun
  const steps = Object.fromEntries(contenders.filter(c => Object.hasOwn(ladder, c.name)).map((c): [string, StepResult] =>
    [c.name, { rate: c.rate, service: c.service, inSystem: c.offered[0].inSystem, hash: c.hash }]))
  return { origin: 'recorded', date, machine: `${machine.cpu}, ${machine.cores} cores, ${machine.runtime}`, tape: { scenario, seed }, messages, passes, batch: 1, offered: 300_000, steps }
}

/** A stand-in until the measuring in workers is merged: it measures on the page's own thread. */
export function useEngineLab(active: MaybeRefOrGetter<boolean>): EngineLab {
  const phase = ref<Phase>('rest')
  const progress = ref(0)
  const now = ref<Step>()
  const message = ref('')
  const run = shallowRef(recordedRun())
  const tape = shallowRef<Tape>()
  const name = ref<TapeName>({ scenario: 'calm', seed: 1 })
  const skipped = ref<EngineLab['skipped']['value']>({ rows: 0, errors: [] })
  const choose = (scenario: Scenario, seed = 1) => {
    name.value = { scenario, seed }
    tape.value = generateTape(scenario, seed, 40_000)
    skipped.value = { rows: 0, errors: [] }
    phase.value = 'rest'
  }
  async function open(file: File) {
    try {
      const read = readCsv(await file.text())
      tape.value = read.tape
      name.value = { file: file.name }
      skipped.value = { rows: read.skipped, errors: read.errors }
      message.value = read.skipped ? `${read.skipped} rows left out.` : ''
    }
    catch (error) {
      message.value = (error as Error).message
    }
  }
  const later = (ms = 0) => new Promise(resolve => setTimeout(resolve, ms))
  async function start() {
    if (phase.value === 'running')
      return
    phase.value = 'running'
    if (!tape.value)
      choose('calm', 1)
    phase.value = 'running'
    await later(500)
    const on = tape.value!
    run.value = { ...recordedRun(), origin: 'here', date: new Date().toISOString(), machine: 'this browser, 2 cores', tape: name.value, messages: on.count, passes: 5, batch: 64, clock: { tick: 5, isolated: crossOriginIsolated }, steps: {} }
    const steps: Step[] = ['before', 'after', 'tree', 'arena']
    for (const [i, step] of steps.entries()) {
      now.value = step
      const engine = createEngine(ladder[step], on.symbols)
      for (let pass = 1; pass <= 5; pass++) {
        const going = measure(subject(engine, on), { warmUps: 1, passes: pass, batch: 64 }, () => performance.now())
        let each = going.next()
        while (!each.done)
          each = going.next()
        await later(100)
        if (phase.value !== 'running')
          return
        const { rates, least } = each.value
        run.value = { ...run.value, steps: { ...run.value.steps, [step]: { rate: spread(rates), service: percentiles(perMessage(least, 64, on.count)) } } }
        progress.value = (i * 5 + pass) / 20
      }
      const result = run.value.steps[step]!
      run.value = { ...run.value, steps: { ...run.value.steps, [step]: { ...result, hash: await hashReports(engine, on) } } }
    }
    now.value = undefined
    phase.value = 'done'
  }
  function stop() {
    if (phase.value === 'running')
      phase.value = 'stopped'
  }
  watch(() => toValue(active), on => on ? tape.value ?? choose('calm', 1) : stop(), { immediate: true })
  return { phase, progress, now, message, run, tape, name, skipped, choose, open, start, stop, markdown: () => JSON.stringify(run.value) }
}
