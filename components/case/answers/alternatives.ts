/** Size of a drawing in px. */
export const DRAWING = { width: 240, height: 96 }

/** Text alternatives for the two versions of a drawing. */
export interface Alternatives {
  before: string
  after: string
}
