/** The words of the pipeline with its gate. */
export interface GateWords {
  /** The gate's name, on its lintel. */
  gate: string
  /** Shown after the figure at which the lintel hangs. */
  limit: string
  /** What a change's height stands for, if it is an example and if the reader has set it. */
  change: string
  own: string
  /** What the slider sets: the size of the change. */
  size: string
  /** Shown above a change that is too tall. */
  over: string
  /** Shown at the start of the track, where a change that was stopped ends up. */
  back: string
  /** Name of the total time, on two lines. */
  total: readonly [string, string]
  /** Shown after the number of stages with a stated time, if there is no room for their names. */
  timed: string
  /** Shown after the names of the stages without a stated time. */
  untimed: string
}

/** The words of the ratchet, which shows many small changes under both rules. */
export interface RatchetWords {
  /** The word that opens the ratchet, and the one that leads back to the gate with one change. */
  open: string
  close: string
  /** The gate's name, on its lintel. */
  gate: string
  /** What the sliders set: p99 before the first change, and the size of each change. */
  start: string
  change: string
  /** Shown before a number of changes, and between it and what they add up to if only the relative rule holds. */
  alone: string
  make: string
  /** What the field for this number asks for, for screen readers. */
  ask: string
  /** Shown between the number of changes that pass and what they add up to. */
  passed: string
  /** Words around the place of the change that is over the bound: `the` fifth `is rejected`. */
  the: string
  rejected: string
}
