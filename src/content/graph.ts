import type { BuildTarget } from './types.ts'

const services: readonly BuildTarget[] = [
  { id: '//sync', deps: ['//log', '//net'] },
  { id: '//search', deps: ['//net', '//json'] },
  { id: '//import', deps: ['//json'] },
  { id: '//mail', deps: ['//json', '//html'] },
  { id: '//admin', deps: ['//html'] },
]

/** A small dependency graph: an example, not a client's. Its names are made up; there is no real repository behind it. */
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
