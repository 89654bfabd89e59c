import type { Printable } from '../../src/lib/format.ts'
import { readFileSync } from 'node:fs'
import { countWord, figureParts, formatFigure } from '../../src/lib/format.ts'
import { nearest } from '../../src/lib/nearest.ts'

/** The text of docs/facts.md, which only authors read. */
export const facts = readFileSync(new URL('../../docs/facts.md', import.meta.url), 'utf8')

/** The ids of the facts, in order. */
export const factIds = [...facts.matchAll(/^- \*\*(\w+)\*\* /gm)].map(match => match[1])

/** What is wrong with a fact's id, in one line; undefined if nothing is. */
export function factFault(id: string): string | undefined {
  if (!id)
    return 'It names no fact of docs/facts.md.'
  if (factIds.includes(id))
    return undefined
  const meant = nearest(id, factIds)
  return `docs/facts.md has no fact ${id}.${meant ? ` Did you mean ${meant}?` : ''}`
}

/** The text of the fact with this id, up to the next fact or section. */
export function factText(id: string): string {
  const start = facts.indexOf(`- **${id}** `)
  const rest = facts.slice(start + id.length + 7)
  return rest.slice(0, rest.search(/\n(?:- \*\*|## )/))
}

/** A whole number as facts may write it in words. */
const inWords = (number: string) => number === '0' ? 'zero' : countWord(Number(number.replaceAll(',', '')))

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Whether `text` contains every number of a figure with its unit, in digits or in words. */
export function states(text: string, figure: Printable): boolean {
  const plain = text.replace(/(\d)x/g, '$1×').replace(/(\d) to (?=\d)/g, '$1–')
  return figureParts({ ...figure, hedge: undefined, signed: false }).every(({ number, unit }) => {
    const numbers = [escaped(number), ...(/^\d+$/.test(number) ? [inWords(number)] : [])]
    return new RegExp(`(?<![\\w.,])(?:${numbers.join('|')})(?![\\d.,]\\d|\\d)${unit && ` ?${escaped(unit)}`}`, 'i').test(plain)
  })
}

/** What is wrong with a figure of the deck beside the fact that it names, in one line that says what to do; undefined if nothing is. */
export function figureFault(id: string, figure: Printable & { fact: string }): string | undefined {
  return factFault(figure.fact) ?? (states(factText(figure.fact), figure)
    ? undefined
    : `The figure ${id} prints "${formatFigure(figure)}", but fact ${figure.fact} of docs/facts.md does not say so. `
      + 'If the source says it, correct the fact; if not, correct the figure.')
}
