import type { DeckConfig } from './config.ts'

/** Whether the deck shows the slide with this alias. */
export type IsShown = (alias: string) => boolean

/**
 * The one place that decides which slides a deck shows. Whatever names a slide, or states what only that slide presents,
 * asks what it returns. The cut asks nothing here: it changes the order of the slides that are shown, and drops none.
 * @param settings The settings of the deck.
 */
export function shownBy(settings: Pick<DeckConfig, 'hide'>): IsShown {
  // The setting may be anything until it has been checked.
  const hidden = Array.isArray(settings.hide) ? settings.hide : []
  return alias => !hidden.includes(alias)
}

/** The innermost condition in a text, with the line break behind it if it begins its line. */
const CONDITION = /^([ \t]*)@\{if ([^}]*)\}((?:(?!@\{if )[\s\S])*?)@\{end\}([ \t]*\n)?|@\{if ([^}]*)\}((?:(?!@\{if )[\s\S])*?)@\{end\}/gm
const ELSE = '@{else}'

/** `engine|payments monorepo`: one of the first two slides, and the third. */
const holds = (condition: string, isShown: IsShown) => condition.trim().split(/\s+/).every(any => any.split('|').some(isShown))

/** The part of a condition that stands. */
function standing(condition: string, text: string, isShown: IsShown): string {
  const [then, otherwise = ''] = text.split(ELSE)
  return holds(condition, isShown) ? then : otherwise
}

/**
 * Leaves out of a text what belongs to hidden slides. `@{if payments}…@{end}` stands only if the slide `payments` is shown,
 * `@{if payments|engine}…@{end}` if one of the two is, `@{if payments engine}…@{else}…@{end}` if both are. A line of which
 * nothing stands goes with its line break, because an empty line would end a component's tag.
 * @throws Error if a condition has no end, or an end no condition.
 */
export function withShown(text: string, isShown: IsShown): string {
  let before: string
  do {
    before = text
    text = before.replace(CONDITION, (_, indent: string | undefined, ...[first, lines, end = '', within, words]: string[]) => {
      if (indent === undefined)
        return standing(within, words, isShown)
      const found = standing(first, lines, isShown)
      return found || !end ? indent + found + end : ''
    })
  } while (text !== before)
  const left = /@\{(?:if [^}]*|else|end)\}/.exec(text)?.[0]
  if (left)
    throw new Error(`"${left}" has no counterpart: a condition is written @{if alias}…@{end}.`)
  return text
}

/** The aliases that a text names in its conditions. */
export function aliasesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/@\{if ([^}]*)\}/g)].flatMap(([, condition]) => condition.trim().split(/[\s|]+/)))]
}
