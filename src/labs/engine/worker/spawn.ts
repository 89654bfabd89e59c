import type { WorkerClient } from '../../kit/worker-client'
import type { Tasks } from './bench'
import { connect } from '../../kit/worker-client'
import { words } from '../text/words'

export type EngineWorker = WorkerClient<Tasks>

/**
 * @returns A new worker for the engine lab.
 * @throws Error if the browser does not support workers.
 */
export function spawn(): EngineWorker {
  if (typeof Worker !== 'function')
    throw new Error(words.errors.noWorkers)
  return connect(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }))
}
