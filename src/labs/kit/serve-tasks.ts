import type { Request, Response, TaskMap } from './protocol'

/**
 * Runs tasks for the page that spawned this worker.
 * @param createTasks Creates the tasks, given a function that reports progress, 0 to 1.
 */
export function serveTasks<Tasks extends TaskMap<Tasks>>(createTasks: (onProgress: (done: number) => void) => Tasks): void {
  const respond = (response: Response) => postMessage(response)
  const tasks = createTasks(progress => respond({ progress })) as unknown as Record<PropertyKey, (options: unknown) => unknown>

  addEventListener('message', async ({ data: { task, options } }: MessageEvent<Request>) => {
    try {
      respond({ result: await tasks[task](options) })
    }
    catch (error) {
      respond({ error: error instanceof Error ? error.message : String(error) })
    }
  })
}
