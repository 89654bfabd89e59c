/** The words of the pipeline with its gate. */
export interface GateWords {
  /** The gate's name, on its lintel. */
  gate: string
  /** After the figure at which the lintel hangs. */
  limit: string
  /** What a change's height stands for. */
  change: string
  /** Above a change that is too tall. */
  over: string
  /** Where a change that was stopped ends up. */
  back: string
  /** What the total time is, in two lines. */
  total: readonly [string, string]
  /** The stages with a stated time. */
  timed: string
  /** The stages without one. */
  untimed: string
}
