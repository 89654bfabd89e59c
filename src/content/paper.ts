import { needs } from './needs.ts'

/** The titles of those pages of the handout that do not show a slide. */
export const titles = {
  summary: 'Summary',
  contents: 'Contents',
  figures: 'Every figure, its kind and its source',
  next: 'Your number: a page to fill in',
} as const

/** The column headings of the handout's tables. */
export const heads = {
  register: { figure: 'figure', label: 'what it is', computation: 'computation' },
  blank: needs.map(({ id }) => id),
} as const

/** The words with which the handout introduces figures, their sources and their kinds. */
export const sourced = {
  title: 'Figures and sources',
  source: 'Source:',
  kind: 'Kind:',
  computed: 'Computed from figures of this list.',
} as const
