/** A distribution of durations, in whole µs. */
export interface Distribution {
  /** Mean, in µs; not always a whole number. */
  readonly mean: number
  /** Mean of the squares, in µs². */
  readonly meanSquare: number
  /**
   * A duration, in whole µs. The same bits always give the same duration.
   * @param bits 32 random bits: an integer from 0 to 2^32 - 1.
   */
  readonly sample: (bits: number) => number
}
