import type { Ref, ShallowRef } from 'vue'
import type { LabRun, Step } from '../lab'
import type { Chosen } from './address'
import type { Tasks } from './bench'
import type { Phase } from './runs'

export type Task = keyof Tasks
export type Given<T extends Task> = Parameters<Tasks[T]>[0]
export type Answer<T extends Task> = Awaited<ReturnType<Tasks[T]>>

/** What a worker is asked. The next task comes after the answer to the one before. */
export interface Request { task: Task, given: unknown }

/** What it says: how much of the task is done, 0 to 1; then the answer, or why there is none. */
export type Reply = { progress: number } | { answer: unknown } | { failed: string }

/** What is shown of a run. */
export interface Parts {
  phase: Ref<Phase>
  progress: Ref<number>
  now: Ref<Step | undefined>
  message: Ref<string>
  run: ShallowRef<LabRun>
}

export type Shown = { [part in keyof Parts]: Parts[part]['value'] }

/** What windows tell each other: that one has come, what it shows, that the run is to stop, which tape was chosen. */
export type Notice = { hello: true } | { shown: Shown } | { stop: true } | { chosen: Chosen }
