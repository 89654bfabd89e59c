import type { Ref, ShallowRef } from 'vue'
import type { LabRun, Scenario, Step, Tape, TapeName } from './lab'
import type { Phase } from './worker/state'
import type { Skipped } from './worker/tapes'

/** The lab's state and controls. */
export interface EngineLab {
  phase: Readonly<Ref<Phase>>
  /** 0 to 1, over the whole run. */
  progress: Readonly<Ref<number>>
  /** The step being measured. */
  now: Readonly<Ref<Step | undefined>>
  /** A sentence that says why a run or a file failed, or that rows of a file were left out. */
  message: Readonly<Ref<string>>
  /** The run measured here, updated as it progresses. Until there is one, a recorded run. */
  run: Readonly<ShallowRef<LabRun>>
  /** The chosen tape, generated or read; undefined until it is ready. The picture of the book plays it. */
  tape: Readonly<ShallowRef<Tape | undefined>>
  name: Readonly<Ref<TapeName>>
  /** The bad rows of a file: line and reason for the first ones, and how many rows were left out in all. */
  skipped: Readonly<Ref<Skipped>>
  /** Chooses a tape by scenario and seed and ends any run. Default seed: the one chosen last. */
  choose: (scenario: Scenario, seed?: number) => void
  /** Chooses a tape from a CSV file and ends any run. If that fails, `message` says why and the previous tape stays. */
  open: (file: File) => Promise<void>
  /** Starts a run; does nothing if one is in progress or the lab is not allowed to run. */
  start: () => void
  stop: () => void
  /** The run being shown, as Markdown. */
  markdown: () => string
}
