/** A line of the outline; `page` counts from 1. */
export interface OutlineItem {
  title: string
  page: number
  items?: readonly OutlineItem[]
}

/** Metadata and outline of a finished PDF. */
export interface PaperInfo {
  title: string
  author: string
  subject: string
  keywords: readonly string[]
  /** The commit's date, so that the same commit always gives the same bytes. */
  date: Date
  outline: readonly OutlineItem[]
  /** How high the margin with the running footer is, in pt. Default: there is none. */
  foot?: number
  /** What the targets of links within the document are called, by their names. */
  targets: ReadonlyMap<string, string>
}
