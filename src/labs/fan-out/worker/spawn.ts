import type { WorkerClient } from '../../kit/worker-client'
import type { Tasks } from './simulator'
import { connect } from '../../kit/worker-client'
import { words } from '../text/words'

export type FanOutWorker = WorkerClient<Tasks>

/**
 * @returns A new worker for the fan-out lab.
 * @throws Error if the browser does not support workers.
 */
export function spawn(): FanOutWorker {
  if (typeof Worker !== 'function')
    throw new Error(words.errors.noWorkers)
  return connect(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }))
}
