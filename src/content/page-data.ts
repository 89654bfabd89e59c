import type { FigureId } from './index.ts'
import type { IsShown } from './shown.ts'
import type { FigureValue, PipelineStage } from './types.ts'
import { nearest } from '../lib/nearest.ts'
import { shownAnswers } from './answers.ts'
import { buildGraph } from './graph.ts'
import { figures, figuresIn, isFigureId, withFigures } from './index.ts'
import { withMarks } from './marks.ts'
import { matrix } from './matrix.ts'
import { needs } from './needs.ts'
import { stages } from './pipeline.ts'

/** A figure as a picture gets it, without what only the handout's register prints. */
function figureValue(id: FigureId): FigureValue {
  const { label: _label, source: _source, fact: _fact, ...value } = figures[id]
  return { id, ...value }
}

const lastMeasured = stages.findLastIndex(({ measure }) => figuresIn(measure).length > 0)

/** The data that a page passes to a picture as a whole, by name: what it is, given which slides are shown. */
export const dataSets = {
  matrix: () => matrix,
  graph: () => buildGraph,
  needs: () => needs,
  stages: () => stages.map(({ time, ...stage }, i): PipelineStage => ({
    ...stage,
    ...(time && { time: figureValue(time) }),
    // The measures stand side by side: the last one with a figure carries the mark of all.
    measure: withFigures(i === lastMeasured ? withMarks(stage.measure) : stage.measure),
    detail: withFigures(withMarks(stage.detail)),
  })),
  answers: shownAnswers,
} as const satisfies Record<string, (isShown: IsShown) => unknown>

function unknown(call: string, name: string, known: readonly string[]) {
  const meant = nearest(name, known)
  return new Error(`${call}('${name}') names nothing in src/content.${meant ? ` Did you mean ${meant}?` : ''}`)
}

/**
 * What a page can call in the attributes of a component. Without a dollar sign: two of them on a line are a formula.
 * @param isShown Which slides are shown. Default: all.
 */
export function callsOf(isShown: IsShown = () => true) {
  return {
    /** One figure by its id. @throws Error if there is none. */
    figure(id: string): FigureValue {
      if (!isFigureId(id))
        throw unknown('figure', id, Object.keys(figures))
      return figureValue(id)
    },
    /** A set of data by its name. @throws Error if there is none. */
    content(name: string): unknown {
      if (!Object.hasOwn(dataSets, name))
        throw unknown('content', name, Object.keys(dataSets))
      return dataSets[name as keyof typeof dataSets](isShown)
    },
  } as const
}

const CALL = /\b(figure|content)\('([^']*)'\)/g

/** `value` as a JavaScript literal that can stand in an HTML attribute with double quotes. */
export function literal(value: unknown): string {
  if (Array.isArray(value))
    return `[${value.map(literal).join(',')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value).filter(([, each]) => each !== undefined).map(([key, each]) => `${key}:${literal(each)}`).join(',')}}`
  if (typeof value !== 'string')
    return String(value)
  return `'${value.replace(/["&'<>\\\u2028\u2029\n]/g, found => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`
}

/**
 * Replaces each `figure('id')` and `content('name')` in a page with the data itself. So a page contains exactly the
 * data that it shows, and components get their data as props.
 * @param text A page.
 * @param isShown Which slides are shown. Default: all.
 * @throws Error if an id or a name is unknown.
 */
export function withData(text: string, isShown?: IsShown): string {
  const calls = callsOf(isShown)
  return text.replace(CALL, (_, call: 'figure' | 'content', name: string) => literal(calls[call](name)))
}
