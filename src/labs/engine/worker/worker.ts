import type { Reply, Request, Task } from './protocol'
import { createBench } from './bench'

/** A worker of the lab: what `createBench` does, on a thread of its own. */
const say = (reply: Reply) => postMessage(reply)
const bench = createBench(() => performance.now(), progress => say({ progress })) as Record<Task, (given: unknown) => unknown>

addEventListener('message', async ({ data: { task, given } }: MessageEvent<Request>) => {
  try {
    say({ answer: await bench[task](given) })
  }
  catch (error) {
    say({ failed: error instanceof Error ? error.message : String(error) })
  }
})
