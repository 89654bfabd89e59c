import type { Request, Response, TaskMap, TaskOptions, TaskResult } from './protocol'

/** Runs tasks in a worker, one at a time. */
export interface WorkerClient<Tasks extends TaskMap<Tasks>> {
  /**
   * Runs a task.
   * @param task Its name.
   * @param options Its argument.
   * @param onProgress Called with the fraction done, 0 to 1.
   * @throws Error with the reason if the task fails or the worker cannot be loaded, `Terminated` if it is terminated.
   */
  run: <Name extends keyof Tasks>(
    task: Name,
    options: TaskOptions<Tasks, Name>,
    onProgress?: (done: number) => void,
  ) => Promise<TaskResult<Tasks, Name>>
  /** Terminates the worker; a task that is running rejects with `Terminated`. */
  terminate: () => void
}

/** The error that a task rejects with if its worker is terminated. */
export class Terminated extends Error {}

/**
 * Connects to a worker that calls `serveTasks`.
 * @param worker A new worker.
 */
export function connect<Tasks extends TaskMap<Tasks>>(worker: Worker): WorkerClient<Tasks> {
  let fail = (_: Error) => {}
  return {
    run: (task, options, onProgress) => new Promise((resolve, reject) => {
      fail = reject
      worker.onmessage = ({ data }: MessageEvent<Response>) => {
        if ('progress' in data)
          onProgress?.(data.progress)
        else if ('result' in data)
          resolve(data.result as never)
        else
          reject(new Error(data.error))
      }
      // A script that fails to load fires an event without a message.
      worker.onerror = event => reject(new Error(event.message || 'The measuring code could not be loaded.'))
      worker.onmessageerror = () => reject(new Error('The measuring code sent an unreadable reply.'))
      worker.postMessage({ task, options } satisfies Request)
    }),
    terminate: () => {
      worker.terminate()
      fail(new Terminated('Terminated'))
    },
  }
}
