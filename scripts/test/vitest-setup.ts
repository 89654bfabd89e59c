import { afterEach, expect } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    /** How many assertions a test made. */
    checks?: number
  }
}

afterEach(({ task }) => {
  task.meta.checks = expect.getState().assertionCalls
})
