import type { Ref, ShallowRef } from 'vue'
import type { LabRun, Scenario, Step, Tape, TapeName } from '../lab'
import type { Phase } from './state'
import type { Skipped } from './tapes'

/** The lab, measured in this browser. */
export interface EngineLab {
  phase: Readonly<Ref<Phase>>
  /** 0 to 1, over the whole run. */
  progress: Readonly<Ref<number>>
  /** The step being measured. */
  now: Readonly<Ref<Step | undefined>>
  /** Why it failed, or what was left out of a file, in a sentence. */
  message: Readonly<Ref<string>>
  /** The run made here, growing while it goes; a recorded one until there is one. */
  run: Readonly<ShallowRef<LabRun>>
  /** The tape that is chosen, generated or read; undefined before it is there. The picture of the book plays it. */
  tape: Readonly<ShallowRef<Tape | undefined>>
  name: Readonly<Ref<TapeName>>
  /** What is wrong with a dropped file: line and reason of the first bad rows, and how many were left out in all. */
  skipped: Readonly<Ref<Skipped>>
  /** Chooses a tape by scenario and seed, by default the seed chosen last; ends a run. */
  choose: (scenario: Scenario, seed?: number) => void
  /** Chooses a tape from a CSV file; ends a run. A file that cannot be read is told in `message`, and the tape before it stays. */
  open: (file: File) => Promise<void>
  /** Begins a run; nothing while one goes on, or where none may. */
  start: () => void
  stop: () => void
  /** The run that is shown, as Markdown. */
  markdown: () => string
}
