import type { DeckConfig } from '../../src/content/config.ts'
import type { FigureId } from '../../src/content/index.ts'
import { figures, withFigures } from '../../src/content/index.ts'
import { isStated } from '../../src/content/presenters.ts'
import { shownBy } from '../../src/content/shown.ts'
import { plainFigure, withoutMarks } from '../../src/lib/marks.ts'
import { readSlides } from '../../tools/build/deck.ts'
import { plain } from './notes.ts'

/** Text as it is read, however a file breaks its lines and writes its spaces and quotes. */
export const solid = (text: string): string => withoutMarks(plain(text)).replace(/[’'"“”*`_]/g, '').replace(/\s+/g, '')

/** What only hidden slides state, in the forms in which a file may hold it. */
export interface OnlyHidden {
  /** The figures, as they are printed; only those that no figure on show is printed like. */
  printed: readonly { id: FigureId, text: string }[]
  /** The ids and labels of the figures, which scripts hold. */
  named: readonly string[]
  /** Headlines, and phrases of arguments. */
  phrases: readonly string[]
}

/** The headline of a slide and the longer phrases of its argument, as they are read. */
function phrasesOf(content: string): string[] {
  const [headline, argument] = [/^# (.+)$/m.exec(content)?.[1] ?? '', content.split('::argument::')[1] ?? '']
  return [headline, ...argument.split(/<[^>]*>|[*_`"'’[\]():;,]|(?<=[.?!]) /)]
    .map(phrase => withFigures(phrase).trim())
    .filter(phrase => phrase.split(/\s+/).length >= 5 && phrase.length >= 28)
}

/** A figure as it is printed, without its sign, which a picture may add. */
const print = (id: FigureId) => plainFigure(figures[id]).replace(/^\+/, '')
/** Whether a figure is printed as a bare number, as many things are that are no figure. */
function isBare(id: FigureId): boolean {
  const { unit, value } = figures[id]
  return ['count', 'x', 'year'].includes(unit) || (unit === 'index' && value < 1000)
}

/** Whether a text states a number with its unit, and not as a part of a longer one. */
function states(text: string, figure: string): boolean {
  const pattern = plain(figure).replace(/[.+*?^$()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s?')
  return new RegExp(`(?<![\\d.,])${pattern}(?![\\w%])`).test(text)
}

/** What a deck with these settings must not say anywhere. */
export async function onlyHidden(settings: DeckConfig): Promise<OnlyHidden> {
  const isShown = shownBy(settings)
  const ids = Object.keys(figures) as FigureId[]
  const stated = ids.filter(id => isStated(id, isShown))
  const hidden = ids.filter(id => !stated.includes(id))
  const labels = new Set(stated.map(id => figures[id].label))
  /** What the register says of the figures on show: "12 s" is also a part of "6 min 12 s". */
  const register = plain(stated.map(id => [print(id), figures[id].label, figures[id].computation].join('\n')).join('\n'))
  const pages = await readSlides(undefined, settings)
  const shown = solid(pages.filter(({ alias }) => isShown(alias))
    .map(({ content, frontmatter }) => withFigures(content + JSON.stringify(frontmatter)))
    .join('\n'))
  const away = (await readSlides(undefined, {})).filter(({ alias }) => !isShown(alias))
  return {
    printed: hidden.filter(id => !isBare(id))
      .map(id => ({ id, text: print(id) }))
      .filter(({ text }) => !states(register, text)),
    named: hidden.flatMap(id => [id, ...(labels.has(figures[id].label) ? [] : [figures[id].label])]),
    phrases: away.flatMap(({ content }) => phrasesOf(content)).filter(phrase => !shown.includes(solid(phrase))),
  }
}

/** Which of a deck's hidden figures and phrases a text for people states. */
export function statedIn(text: string, { printed, phrases }: OnlyHidden): string[] {
  const [spaced, read] = [plain(withoutMarks(text)), solid(text)]
  return [
    ...printed.filter(({ text }) => states(spaced, text)).map(({ id, text }) => `${id}: ${text}`),
    ...phrases.filter(phrase => read.includes(solid(phrase))),
  ]
}

/** Which of them a file for browsers holds, where a number with its unit may be anything. */
export function heldIn(code: string, { named, phrases }: OnlyHidden): string[] {
  const read = solid(code)
  return [...named, ...phrases].filter(text => read.includes(solid(text)))
}

/** Slides of one half of the deck; the other half has all others. Both are decks that the build accepts. */
export const HALF = [
  'cover',
  'promise',
  'next-step',
  'platform-lead',
  'performance',
  'payments',
  'distributed',
  'fan-out',
  'pipeline',
  'toolbox',
  'ping',
  'writing',
] as const
