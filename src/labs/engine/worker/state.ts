import type { Ref, ShallowRef } from 'vue'
import type { LabRun, Step } from '../lab'

/** The phase of a run. */
export type Phase = 'idle' | 'preparing' | 'running' | 'done' | 'stopped' | 'failed'

/** The state of the lab that all windows show. */
export interface LabState {
  phase: Phase
  /** 0 to 1, over the whole run. */
  progress: number
  /** The step being measured. */
  now: Step | undefined
  /** A sentence that says why the run failed or what was left out of a file. */
  message: string
  /** The results so far. */
  run: LabRun
}

/** Each part of the state as a ref. */
export type LabRefs = { [part in keyof LabState]: Ref<LabState[part]> } & { run: ShallowRef<LabRun> }
