/** The origin of a figure, printed wherever the figure appears alone. */
export type Kind
  = | 'engagement'
    | 'harness'
    | 'author-published'
    | 'biographical'
    | 'derived'
    | 'illustrative'
    | 'measured-here'

/**
 * The unit of a value. `min s` is a value in seconds shown as minutes and seconds;
 * `x` a ratio; `index` a unit-less index; `count` a bare number; `year` a calendar year;
 * `th` a percentile.
 */
export type Unit
  = | 'µs' | 'ms' | 's' | 'min' | 'min s' | 'h' | 'weeks' | 'months' | 'years' | 'days'
    | 'req/s/core' | 'req/s' | 'cores' | 'builds a day' | '%' | 'x' | 'index' | 'count' | 'year' | 'th' | 'KB' | 'TB'

/** One number that the deck states. */
export interface Figure {
  /** The value in `unit`. For a range, its lower end. */
  value: number
  /** The upper end of a range, in `unit`. */
  to?: number
  unit: Unit
  kind: Kind
  /** Explains to an outsider what the number is: case and metric. */
  label: string
  /** Public source label: says what is and is not known about the origin of the number. */
  source: string
  /** The id of the fact that it is based on, in docs/facts.md. */
  fact: string
  /** The hedge that the source puts before the number; it is never dropped. */
  hedge?: 'about' | 'nearly'
  /** Whether to print the sign of a positive number, as in a change of +4 %. */
  signed?: boolean
  /** Number of decimals to print, if the shortest form would have fewer or more. */
  decimals?: number
  /** For a derived figure: the computation in words and numbers. */
  computation?: string
}
