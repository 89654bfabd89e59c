/** One build target of the example graph. Its name is made up; there is no real repository behind it. */
export interface BuildTarget {
  /** The label, as a build system writes it. */
  id: string
  /** Targets that it depends on directly. */
  deps: readonly string[]
  /** Whether it is a test, run in shards. */
  test?: boolean
}

const services: readonly BuildTarget[] = [
  { id: '//sync', deps: ['//log', '//net'] },
  { id: '//search', deps: ['//net', '//json'] },
  { id: '//import', deps: ['//json'] },
  { id: '//mail', deps: ['//json', '//html'] },
  { id: '//admin', deps: ['//html'] },
]

/** A small dependency graph: an example, not a client's. */
export const buildGraph: readonly BuildTarget[] = [
  { id: '//time', deps: [] },
  { id: '//base', deps: [] },
  { id: '//text', deps: [] },
  { id: '//log', deps: ['//time', '//base'] },
  { id: '//net', deps: ['//time', '//base'] },
  { id: '//json', deps: ['//base', '//text'] },
  { id: '//html', deps: ['//text'] },
  ...services,
  ...services.map(({ id }) => ({ id: `${id}:test`, deps: [id], test: true })),
]
