/** How a figure came to be: printed wherever the figure stands alone. */
export type Kind
  = | 'engagement'
    | 'harness'
    | 'author-published'
    | 'biographical'
    | 'derived'
    | 'illustrative'
    | 'measured-here'

/**
 * What a value counts. `min s` is a value in seconds shown as minutes and seconds;
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
  /** What the number is, for a stranger: case, metric. */
  label: string
  /** Public source label: what is known of where it comes from, and what is not. */
  source: string
  /** The id of the fact that it stands on, in docs/facts.md. */
  fact: string
  /** A hedge that the source prints and that is never dropped. */
  hedge?: 'about' | 'nearly'
  /** A sign printed although the number is positive, as in a change of +4 %. */
  signed?: boolean
  /** Decimals to print, where the shortest form would drop or add one. */
  decimals?: number
  /** For a derived figure: the computation in words and numbers. */
  computation?: string
}
