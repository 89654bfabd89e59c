import type { Answer, Given, Reply, Request, Task } from './protocol'

/** One who does the lab's tasks, one at a time, off the page's thread. */
export interface Hand {
  /**
   * Does a task.
   * @param task Which.
   * @param given What it needs.
   * @param progress Is told how much of it is done, 0 to 1.
   * @throws Error with the reason, also when nobody is there to do it or when he is dismissed meanwhile.
   */
  ask: <T extends Task>(task: T, given: Given<T>, progress?: (done: number) => void) => Promise<Answer<T>>
  /** Ends whatever he does, at once and for good. */
  dismiss: () => void
}

/** Why a task came to nothing: its hand was dismissed. */
export class Dismissed extends Error {}

/**
 * @returns A hand that is a worker.
 * @throws Error where there are none.
 */
export function hire(): Hand {
  if (typeof Worker !== 'function')
    throw new Error('This browser has no workers to measure in.')
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  let fail = (_: Error) => {}
  return {
    ask: (task, given, progress) => new Promise((resolve, reject) => {
      fail = reject
      worker.onmessage = ({ data }: MessageEvent<Reply>) => {
        if ('progress' in data)
          progress?.(data.progress)
        else if ('answer' in data)
          resolve(data.answer as never)
        else
          reject(new Error(data.failed))
      }
      // What could not be loaded says nothing of why.
      worker.onerror = event => reject(new Error(event.message || 'The part that measures could not be loaded.'))
      worker.onmessageerror = () => reject(new Error('The part that measures gave an answer that cannot be read.'))
      worker.postMessage({ task, given } satisfies Request)
    }),
    dismiss: () => {
      worker.terminate()
      fail(new Dismissed('Dismissed'))
    },
  }
}
