/** Text alternatives for the two versions of a drawing. */
export interface Alternatives {
  before: string
  after: string
}
