import type { FigureId } from './index.ts'
import type { IsShown } from './shown.ts'
import { figures } from './index.ts'

/**
 * The slides that present a figure, by the beginning of its id; the longest beginning counts. Every other slide that states
 * the figure repeats what these say. If all of them are hidden, so is the figure, wherever it stands.
 */
export const presenters: Readonly<Record<string, readonly string[]>> = {
  'payments': ['payments'],
  'fanout': ['fan-out'],
  'monorepo': ['monorepo'],
  'ci': ['ci'],
  'engine': ['engine'],
  'engine-asked': ['stake', 'engine', 'engine-result'],
  'engine-stalled': ['stake', 'engine'],
  'engine-throughput': ['engine', 'engine-result', 'engine-lab'],
  'engine-sites': ['engine-diagnosis'],
  'engine-tail': ['engine-diagnosis'],
  'engine-rest': ['engine-diagnosis'],
  'engine-p99': ['engine-result'],
  'engine-ratio': ['engine-result'],
  'engine-gate': ['engine-result'],
  'pipeline': ['pipeline'],
  'matrix': ['matrix'],
  'overload': ['distributed'],
  'platform': ['platform-lead'],
  'platform-posix': ['writing'],
  'delivery': ['delivery-lead'],
  'delivery-cdn': ['delivery-lead', 'patterns'],
  'built': ['platform-lead', 'built'],
  'ping': ['ping', 'writing'],
}

/** The slides that present a figure. */
export function presentersOf(id: string): readonly string[] {
  const parts = id.split('-')
  const begin = parts.map((_, i) => parts.slice(0, parts.length - i).join('-')).find(begin => Object.hasOwn(presenters, begin))
  if (!begin)
    throw new Error(`No slide presents the figure "${id}": src/content/presenters.ts names none.`)
  return presenters[begin]
}

/** Whether a deck states a figure. @param isShown Which slides the deck shows. */
export const isStated = (id: string, isShown: IsShown): boolean => presentersOf(id).some(isShown)

/** Every figure that a deck states, in their order. @param isShown Which slides the deck shows. */
export const statedFigures = (isShown: IsShown): FigureId[] => (Object.keys(figures) as FigureId[]).filter(id => isStated(id, isShown))

/** The problems with `presenters`, one sentence each. @param aliases The aliases of all slides. */
export function presenterProblems(aliases: readonly string[]): string[] {
  return [...new Set(Object.values(presenters).flat())]
    .filter(alias => !aliases.includes(alias))
    .map(alias => `src/content/presenters.ts: there is no slide "${alias}".`)
}
