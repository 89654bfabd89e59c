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

/** A figure as a picture gets it: `figure('payments-p99-after')` in a page. */
export interface FigureValue {
  /** The figure's id, which error messages name. */
  id: string
  /** The value in `unit`. For a range, its lower end. */
  value: number
  /** The upper end of a range, in `unit`. */
  to?: number
  unit: Unit
  kind: Kind
  /** The hedge that the source puts before the number; it is never dropped. */
  hedge?: 'about' | 'nearly'
  /** Whether to print the sign of a positive number, as in a change of +4%. */
  signed?: boolean
  /** Number of decimals to print, if the shortest form would have fewer or more. */
  decimals?: number
  /** For a derived figure: the computation in words and numbers. */
  computation?: string
}

/** One number that the deck states. Its id is its key in `figures`. */
export interface Figure extends Omit<FigureValue, 'id'> {
  /** Explains to an outsider what the number is: case and metric. */
  label: string
  /** Public source label: says what is and is not known about the origin of the number. */
  source: string
  /** The id of the fact that it is based on, in docs/facts.md. */
  fact: string
}

/** What a piece of code is, if it is neither a name nor a literal. */
export type CodeKind = 'keyword' | 'mark' | 'comment'

/** A word, a mark or white space in a line of code. */
export type CodeToken = readonly [text: string, kind?: CodeKind]

/** A marked region of a source file, as Shiki has set it: `code('src/book.ts#insert')` in a page. */
export interface CodeRegion {
  /** The file's name, without its folder. */
  file: string
  /** The region's name in the file. */
  region: string
  /** The number of its first line in the file, counted from 1. */
  first: number
  /** Its lines, without the indent that all of them share. */
  lines: readonly (readonly CodeToken[])[]
}

/** One cell of a matrix: throughput as an index (one core, single thread = 100), and a note that comments on it. */
export interface MatrixCell {
  value: number
  note: string
}

/** A design space as a heat map: one row per core count, one column per primitive. */
export interface Matrix {
  /** The origin of its values. */
  kind: Kind
  cores: readonly number[]
  primitives: readonly string[]
  rows: readonly (readonly MatrixCell[])[]
  /** Lower edges of the heat map's bins, except for the first bin, as throughput indices in ascending order. */
  edges: readonly number[]
}

/** One stage of a pipeline. */
export interface PipelineStage {
  id: string
  /** The measure printed under the id. */
  measure: string
  /** The stated duration; undefined if the source gives none. */
  time?: FigureValue
  /** For a stage without a stated duration: what its part of the total time is called; undefined if it takes none. */
  untimed?: string
  /** Whether this stage checks p99. A pipeline has exactly one such stage. */
  gate?: boolean
  /** What the stage decides, in one or two sentences. */
  detail: string
}

/** One build target of a dependency graph. */
export interface BuildTarget {
  /** The label, as a build system writes it. */
  id: string
  /** Targets that it depends on directly. */
  deps: readonly string[]
  /** Whether it is a test, run in shards. */
  test?: boolean
}

/** What somebody should ask about a result, by name. */
export type Question = 'load' | 'hardware' | 'date' | 'environment' | 'baseline' | 'cases'

/** What the deck gives about one result, question by question; nothing where no source says it. */
export interface Answers {
  /** The name of the result. */
  name: string
  /** Alias of the slide that shows it. */
  to: string
  answers: Partial<Record<Question, string>>
}

/** The results of the deck beside the one that anybody can check, which answers every question. */
export interface AnswersTable {
  results: readonly Answers[]
  checked: Answers
}
