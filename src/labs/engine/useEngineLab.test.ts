// @vitest-environment happy-dom
import type { EngineLab } from './useEngineLab'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp, effectScope, nextTick, ref } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'

type Task = (options: any) => unknown

const spread = { low: 1, median: 2, high: 3 }
const times = { p50: 1, p99: 2, p999: 3, most: 4, curve: [] }

/** The workers' tasks. A test replaces the ones it is about; an undefined task never finishes. */
let tasks: Record<string, Task | undefined>
let workers: FakeWorker[]

class FakeWorker {
  onmessage?: (event: { data: unknown }) => void
  onerror?: (event: { message?: string }) => void
  ended = false

  constructor() {
    workers.push(this)
  }

  async postMessage({ task, options }: { task: string, options: unknown }) {
    await Promise.resolve()
    const run = tasks[task]
    if (this.ended || !run)
      return
    try {
      this.onmessage?.({ data: { result: run(options) } })
    }
    catch (error) {
      this.onmessage?.({ data: { error: (error as Error).message } })
    }
  }

  terminate() {
    this.ended = true
  }
}

/** The channels of this browser's windows, which receive each other's messages. Each test starts with an empty set. */
let windows: Set<FakeChannel>

class FakeChannel {
  onmessage?: (event: { data: unknown }) => void

  constructor() {
    windows.add(this)
  }

  postMessage(data: unknown) {
    for (const other of windows) {
      if (other !== this)
        other.onmessage?.({ data: structuredClone(data) })
    }
  }

  close() {
    windows.delete(this)
  }
}

/** A fake of a browser's locks for a single name, with a way to lose the window that holds the lock. */
function fakeLocks() {
  let held: Promise<unknown> | undefined
  let lose = () => {}
  return {
    lose: () => lose(),
    async request(_: string, options: unknown, work = options as (lock: unknown) => unknown) {
      // A browser responds asynchronously too.
      await Promise.resolve()
      if (held && (options as { ifAvailable?: boolean }).ifAvailable)
        return work(null)
      for (let before = held; before; before = held)
        await before
      held = Promise.race([Promise.resolve(work({})), new Promise<void>(done => lose = done)])
      await held
      held = undefined
    },
  }
}

const tape = (count: number) => ({ words: new Uint32Array(), count, symbols: 1 })
const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:no', component: {} }] })

/** A new lab, as after a reload, and an instance of its slide. */
async function visit({ search = '', active = true } = {}) {
  vi.resetModules()
  history.replaceState(null, '', `/lab${search}`)
  const { useEngineLab } = await import('./useEngineLab')
  const app = createApp({}).use(router)
  const instance = (on: boolean) => {
    const shown = ref(on)
    const scope = effectScope()
    const lab = app.runWithContext(() => scope.run(() => useEngineLab(shown))!)
    return { lab, shown, leave: () => scope.stop() }
  }
  return { ...instance(active), instance }
}

const until = (check: () => boolean) => vi.waitFor(() => expect(check()).toBe(true))
const phaseIs = (lab: EngineLab, phase: string) => until(() => lab.phase.value === phase)
const working = () => workers.filter(({ ended }) => !ended).length

function look(state: 'visible' | 'hidden') {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  document.dispatchEvent(new Event('visibilitychange'))
}

beforeEach(async () => {
  workers = []
  windows = new Set()
  tasks = {
    generate: ({ messages }) => tape(messages),
    read: () => ({ tape: tape(50_000), symbols: ['A'], skipped: 0, errors: [] }),
    prepare: () => ({ rate: 2e6, tick: 0.005 }),
    pass: () => ({ rate: spread, service: times }),
    queue: () => times,
    hash: () => 'abc',
  }
  vi.stubGlobal('Worker', FakeWorker)
  vi.stubGlobal('BroadcastChannel', FakeChannel)
  await router.push('/lab?clicks=2#here')
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('the lab', () => {
  it('shows the recorded run until one has been made here', async () => {
    const { lab } = await visit()
    expect([lab.phase.value, lab.run.value.origin]).toEqual(['idle', 'recorded'])
    lab.start()
    expect(lab.phase.value).toBe('preparing')
    await phaseIs(lab, 'done')
    expect([lab.run.value.origin, lab.progress.value, lab.now.value, lab.message.value]).toEqual(['here', 1, undefined, ''])
    expect(Object.values(lab.run.value.steps).map(({ hash }) => hash)).toEqual(['abc', 'abc', 'abc', 'abc'])
    expect(working()).toBe(0)
  })

  it('makes the tape when its slide is shown, and not before', async () => {
    const { lab, shown } = await visit({ active: false })
    lab.start()
    expect([workers.length, lab.phase.value]).toEqual([0, 'idle'])
    shown.value = true
    await until(() => lab.tape.value?.count === 200_000)
    expect(working()).toBe(0)
  })

  it('runs once if its slide is mounted twice, and for as long as either instance is shown', async () => {
    const { lab, shown, instance } = await visit()
    const other = instance(true)
    expect(other.lab).toBe(lab)
    tasks.pass = undefined
    lab.start()
    other.lab.start()
    await phaseIs(lab, 'running')
    expect(working()).toBe(4)
    shown.value = false
    expect(lab.phase.value).toBe('running')
    other.leave()
    expect([lab.phase.value, working()]).toEqual(['stopped', 0])
  })

  it.each<[string, (visited: Awaited<ReturnType<typeof visit>>) => void]>([
    ['on stop', ({ lab }) => lab.stop()],
    ['when its slide is left', ({ shown }) => shown.value = false],
    ['when its slide is unmounted', ({ leave }) => leave()],
    ['when the page is hidden', () => look('hidden')],
  ])('ends a run %s, keeps the results so far, and can be started again', async (_, end) => {
    const visited = await visit()
    const { lab, instance } = visited
    let passes = 0
    tasks.pass = () => {
      if (++passes === 3)
        end(visited)
      return { rate: { ...spread, median: passes }, service: times }
    }
    lab.start()
    await phaseIs(lab, 'stopped')
    expect([working(), lab.now.value]).toEqual([0, undefined])
    expect(lab.run.value.steps.after?.rate.median).toBe(2)
    await nextTick()
    expect(passes).toBe(3)

    look('visible')
    const again = instance(true)
    again.lab.start()
    await phaseIs(lab, 'done')
    expect(lab.run.value.steps.after?.rate.median).toBeGreaterThan(3)
  })

  it('does not start while the page is hidden', async () => {
    const { lab } = await visit()
    look('hidden')
    lab.start()
    expect(lab.phase.value).toBe('idle')
  })

  it('keeps its figures when its slide is left and entered again', async () => {
    const { lab, leave, instance } = await visit()
    lab.start()
    await phaseIs(lab, 'done')
    leave()
    expect(instance(true).lab.run.value.origin).toBe('here')
    expect(lab.phase.value).toBe('done')
  })

  it('says why a run failed, and can run again', async () => {
    const { lab } = await visit()
    tasks.pass = () => {
      throw new Error('It rains.')
    }
    lab.start()
    await phaseIs(lab, 'failed')
    expect([lab.message.value, working()]).toEqual(['It rains.', 0])
    tasks.pass = () => ({ rate: spread, service: times })
    lab.start()
    expect(lab.message.value).toBe('')
    await phaseIs(lab, 'done')
  })

  it('fails if the reports of the steps differ', async () => {
    const { lab } = await visit()
    let made = 0
    tasks.hash = () => `hash ${made++}`
    lab.start()
    await phaseIs(lab, 'failed')
    expect(lab.message.value).toContain('reports of the steps differ')
  })

  it('fails if the worker cannot be loaded', async () => {
    tasks.generate = undefined
    const { lab } = await visit()
    lab.start()
    expect(working()).toBe(1)
    workers.forEach(worker => worker.onerror?.({}))
    await phaseIs(lab, 'failed')
    expect(lab.message.value).toBe('The measuring code could not be loaded.')
  })

  it('shows the recorded run if there are no workers, says why before anyone starts a run, and breaks nothing', async () => {
    vi.stubGlobal('Worker', undefined)
    const { lab } = await visit()
    await until(() => lab.message.value === 'This browser has no workers to measure in.')
    expect(lab.phase.value).toBe('idle')
    lab.start()
    await phaseIs(lab, 'failed')
    expect([lab.message.value, lab.run.value.origin]).toEqual(['This browser has no workers to measure in.', 'recorded'])
  })
})

describe('the tape of the lab', () => {
  it('is the one that the address names', async () => {
    const { lab } = await visit({ search: '?scenario=crash&seed=7' })
    expect(lab.name.value).toEqual({ scenario: 'crash', seed: 7 })
  })

  it('is written to the address, which otherwise stays the same', async () => {
    const { lab } = await visit()
    history.replaceState(null, '', '/lab?clicks=2#read')
    lab.choose('reshaping', 5)
    await until(() => router.currentRoute.value.fullPath === '/lab?clicks=2&scenario=reshaping&seed=5#read')
    expect(lab.name.value).toEqual({ scenario: 'reshaping', seed: 5 })
    lab.choose('crash')
    expect(lab.name.value).toEqual({ scenario: 'crash', seed: 5 })
    await lab.open(new File([''], 'own.csv'))
    await until(() => router.currentRoute.value.fullPath === '/lab?clicks=2#read')
  })

  it('ends any run over the previous tape when it is chosen', async () => {
    const { lab } = await visit()
    tasks.pass = undefined
    lab.start()
    await phaseIs(lab, 'running')
    lab.choose('crash')
    expect([lab.phase.value, lab.tape.value]).toEqual(['idle', undefined])
    await until(() => lab.tape.value !== undefined)
    expect(working()).toBe(0)
  })

  it('is the last one chosen, however late the others arrive', async () => {
    const { lab } = await visit()
    tasks.generate = ({ seed }) => tape(seed * 10_000)
    lab.choose('crash', 2)
    lab.choose('crash', 3)
    await until(() => lab.tape.value?.count === 30_000)
    lab.start()
    await phaseIs(lab, 'done')
    expect(lab.run.value).toMatchObject({ tape: { scenario: 'crash', seed: 3 }, messages: 30_000 })
  })

  it('can be read from a file, without the bad rows', async () => {
    const { lab } = await visit()
    const errors = [{ line: 7, reason: 'price is missing' }]
    tasks.read = () => ({ tape: tape(50_000), symbols: ['A'], skipped: 1200, errors })
    await lab.open(new File(['…'], 'own.csv'))
    expect(lab.message.value).toBe('1,200 of 51,200 rows of own.csv left out; the first is in line 7: price is missing.')
    expect(lab.skipped.value).toEqual({ rows: 1200, errors })
    lab.start()
    await phaseIs(lab, 'done')
    expect(lab.run.value).toMatchObject({ tape: { file: 'own.csv' }, messages: 50_000 })
    lab.choose('calm')
    expect([lab.message.value, lab.skipped.value]).toEqual(['', { rows: 0, errors: [] }])
  })

  it.each<[string, () => File, Task, string]>([
    [
      'has an invalid header',
      () => new File(['…'], 'own.csv'),
      () => {
        throw new Error('Line 1 has no type.')
      },
      'Line 1 has no type.',
    ],
    [
      'has no rows',
      () => new File(['…'], 'own.csv'),
      () => ({ tape: tape(0), symbols: [], skipped: 0, errors: [] }),
      'own.csv has no rows.',
    ],
    [
      'has only bad rows',
      () => new File(['…'], 'own.csv'),
      () => ({ tape: tape(0), symbols: [], skipped: 2, errors: [{ line: 2, reason: 'id is missing' }] }),
      'No row of own.csv can be read; the first is in line 2: id is missing.',
    ],
    [
      'is too large',
      () => Object.defineProperty(new File(['…'], 'own.csv'), 'size', { value: 60 * 2 ** 20 }),
      () => tape(1),
      'own.csv has 60 MB; the limit is 50 MB.',
    ],
  ])('stays the same if a file %s', async (_, file, read, message) => {
    const { lab } = await visit()
    await until(() => lab.tape.value !== undefined)
    const before = lab.tape.value
    tasks.read = read
    await lab.open(file())
    expect([lab.message.value, lab.name.value]).toEqual([message, { scenario: 'calm', seed: 1 }])
    expect(lab.tape.value).toBe(before)
  })
})

describe('in several windows', () => {
  let locks: ReturnType<typeof fakeLocks>
  beforeEach(() => {
    locks = fakeLocks()
    Object.defineProperty(navigator, 'locks', { value: locks, configurable: true })
  })
  afterEach(() => Reflect.deleteProperty(navigator, 'locks'))

  it('one window measures and all show the run, whichever was asked to start it', async () => {
    const [{ lab: one }, { lab: other }] = [await visit(), await visit()]
    one.start()
    other.start()
    await phaseIs(one, 'done')
    await phaseIs(other, 'done')
    // One worker for the tape in each window, and four that measure.
    expect(workers).toHaveLength(6)
    expect(other.run.value).toEqual(one.run.value)
    other.start()
    await until(() => workers.length === 10)
    await phaseIs(one, 'done')
  })

  it('a lab that was stopped, even while its tape was being made, starts immediately when asked again', async () => {
    const { generate } = tasks
    tasks.generate = undefined
    const { lab } = await visit()
    lab.start()
    await phaseIs(lab, 'preparing')
    lab.stop()
    lab.start()
    await phaseIs(lab, 'preparing')
    tasks.generate = generate
    lab.choose('crash')
    lab.start()
    await phaseIs(lab, 'done')
    expect(lab.run.value).toMatchObject({ tape: { scenario: 'crash' } })
  })

  it('a window whose slide is left before its turn comes starts no run', async () => {
    const { lab, shown } = await visit()
    lab.start()
    shown.value = false
    await locks.request('deck lab', {}, () => {})
    expect(lab.phase.value).toBe('idle')
  })

  it('any window can stop the run, but leaving the slide stops it only in the window that measures', async () => {
    tasks.pass = undefined
    const [{ lab: one }, { lab: other, leave }] = [await visit(), await visit()]
    one.start()
    await phaseIs(other, 'running')
    leave()
    expect(one.phase.value).toBe('running')
    other.stop()
    expect([one.phase.value, working()]).toEqual(['stopped', 0])
    await phaseIs(other, 'stopped')
  })

  it('all windows use the same tape', async () => {
    const [{ lab: one }, { lab: other }] = [await visit(), await visit()]
    one.choose('crash', 7)
    expect(other.name.value).toEqual({ scenario: 'crash', seed: 7 })
  })

  it('a window opened later shows what was measured', async () => {
    const { lab: one } = await visit()
    one.start()
    await phaseIs(one, 'done')
    const { lab: late } = await visit()
    await until(() => late.run.value.origin === 'here')
    expect(late.phase.value).toBe('done')
  })

  it('a window that shows another\'s run can be stopped after the measuring window is gone', async () => {
    Reflect.deleteProperty(navigator, 'locks')
    tasks.pass = undefined
    const { lab: one } = await visit()
    const [measuring] = windows
    const { lab: other } = await visit()
    one.start()
    await phaseIs(other, 'running')
    measuring.close()
    other.stop()
    expect(other.phase.value).toBe('stopped')
  })

  it('the remaining windows show that the run has stopped when the measuring window is closed', async () => {
    tasks.pass = undefined
    const { lab: one } = await visit()
    const [measuring] = windows
    const { lab: other } = await visit()
    one.start()
    await phaseIs(other, 'running')
    measuring.close()
    locks.lose()
    await phaseIs(other, 'stopped')
  })
})
