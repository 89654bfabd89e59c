import type { Tasks } from './bench'

export type Task = keyof Tasks
export type Given<T extends Task> = Parameters<Tasks[T]>[0]
export type Answer<T extends Task> = Awaited<ReturnType<Tasks[T]>>

/** What a worker is asked. The next task comes after the answer to the one before. */
export interface Request { task: Task, given: unknown }

/** What it says: how much of the task is done, 0 to 1; then the answer, or why there is none. */
export type Reply = { progress: number } | { answer: unknown } | { failed: string }
