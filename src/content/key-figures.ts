import type { FigureId } from './index.ts'
import { figure, withFigures } from './index.ts'
import { withMarks } from './marks.ts'

/**
 * What a slide comes down to, for the read view's two-minute version: a figure and the rest of a sentence that begins with
 * it. A page declares it in its frontmatter, with figures as `@{id}`.
 */
export interface KeyFigure {
  /** The figure before, or a word, above the figure. */
  before?: string
  /** The figure, or a word in its place. */
  after: string
  /** The figure's id, if it is nothing else. */
  figure?: FigureId
  /** What the figure is; it does not repeat it. */
  claim: string
}

const ALONE = /^@\{([^}|]*)\}$/
const NAMES = ['before', 'after', 'claim']
const text = (value: unknown) => typeof value === 'string' && value.trim() !== ''

/**
 * A slide's key figure with its figures filled in and their marks, which `TextMarked` draws.
 * @param key What the frontmatter of the page says.
 * @param alias The slide's alias, for the message.
 * @throws Error if it is not what a page can declare.
 */
export function keyFigureOf(key: unknown, alias: string): KeyFigure {
  const entries = Object.entries(key ?? {})
  const given = Object.fromEntries(entries)
  if (!text(given.after) || !text(given.claim) || entries.some(([name, value]) => !NAMES.includes(name) || !text(value)))
    throw new Error(`The page of "${alias}": \`keyFigure\` needs \`after\` and \`claim\`, may have \`before\`, and each is a text.`)
  const id = ALONE.exec(given.after)?.[1]
  return {
    ...Object.fromEntries(entries.map(([name, value]) => [name, withFigures(withMarks(value as string))])) as unknown as KeyFigure,
    ...(id && { figure: figure(id) && id as FigureId }),
  }
}
