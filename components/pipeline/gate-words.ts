/** The words of the pipeline with its gate. */
export interface GateWords {
  /** The gate's name, on its lintel. */
  gate: string
  /** Shown after the figure at which the lintel hangs. */
  limit: string
  /** What a change's height stands for. */
  change: string
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
