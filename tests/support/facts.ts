import { readFileSync } from 'node:fs'
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
