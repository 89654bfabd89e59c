import type { TaskOptions, TaskResult } from '../../kit/protocol'
import type { Scenario, Tape, TapeName } from '../lab'
import type { Chosen } from './address'
import type { Tasks } from './bench'
import type { EngineWorker } from './spawn'
import { ref, shallowRef } from 'vue'
import { words } from '../text/words'

/** Number of messages on a generated tape. */
const MESSAGES = 200_000
/** Maximum size of a file: its text, lines and words are all in memory at once. */
const MOST_BYTES = 50 * 2 ** 20

/** The rows of a file that were left out of the tape. */
export interface Skipped { rows: number, errors: { line: number, reason: string }[] }

const NONE: Skipped = { rows: 0, errors: [] }

/**
 * The chosen tape, made off the main thread when it is first needed.
 * @param first The initial choice.
 * @param spawn Spawns a worker.
 */
export function useTapes(first: Chosen, spawn: () => EngineWorker) {
  const name = ref<TapeName>(first)
  const tape = shallowRef<Tape>()
  const skipped = shallowRef(NONE)
  const workers: Partial<Record<'generate' | 'read', EngineWorker>> = {}
  let seed = first.seed
  let pending: Promise<Tape> | undefined

  /** Runs a task in a worker of its own. A later call for the same task terminates that worker. */
  async function run<Name extends 'generate' | 'read'>(task: Name, options: TaskOptions<Tasks, Name>): Promise<TaskResult<Tasks, Name>> {
    workers[task]?.terminate()
    const worker = workers[task] = spawn()
    try {
      return await worker.run(task, options)
    }
    finally {
      worker.terminate()
    }
  }

  async function generate(scenario: Scenario): Promise<Tape> {
    tape.value = await run('generate', { scenario, seed, messages: MESSAGES })
    return tape.value
  }

  /**
   * The tape, which is made if it does not exist yet.
   * @throws Error if the tape cannot be made, `Terminated` if another tape is chosen before this one is ready.
   */
  function ready(): Promise<Tape> {
    if (!pending && 'scenario' in name.value) {
      const mine = pending = generate(name.value.scenario)
      mine.catch(() => {
        if (pending === mine)
          pending = undefined
      })
    }
    return pending!
  }

  /** Chooses a generated tape. */
  function choose(chosen: Chosen): void {
    workers.read?.terminate()
    workers.generate?.terminate()
    seed = chosen.seed
    name.value = chosen
    tape.value = pending = undefined
    skipped.value = NONE
  }

  /**
   * Chooses a tape from a file; if that fails, the previous tape stays.
   * @returns A sentence about the rows that were left out; empty if all rows were read.
   * @throws Error that says what is wrong with the file, `Terminated` if another tape is chosen before the
   * file is read.
   */
  async function read(file: File): Promise<string> {
    if (file.size > MOST_BYTES)
      throw new Error(words.errors.large(file.name, Math.ceil(file.size / 2 ** 20), MOST_BYTES / 2 ** 20))
    const { tape: made, skipped: rows, errors } = await run('read', file)
    skipped.value = { rows, errors }
    const first = rows ? words.errors.first(errors[0].line, errors[0].reason) : ''
    if (made.count === 0)
      throw new Error(rows ? words.errors.unreadable(file.name, first) : words.errors.empty(file.name))
    workers.generate?.terminate()
    name.value = { file: file.name }
    tape.value = made
    pending = Promise.resolve(made)
    return rows === 0 ? '' : words.errors.skipped(file.name, rows, made.count + rows, first)
  }

  return { name, tape, skipped, seed: () => seed, ready, choose, read }
}
