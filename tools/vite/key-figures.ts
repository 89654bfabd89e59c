import type { Plugin } from 'vite'
import { keyFigureOf } from '../../src/content/key-figures.ts'
import { shownSlides } from '../build/deck.ts'

/** The module that the app imports: the key figures of the slides, by alias. */
const MODULE = 'virtual:deck-key-figures'
const RESOLVED = `\0${MODULE}`

/**
 * Provides what pages declare as `keyFigure`. It is a module of its own because Slidev ships the frontmatter of all slides with
 * the first one, and only a read view that is not prerendered needs it.
 */
export function keyFigures(): Plugin {
  return {
    name: 'deck:key-figures',
    resolveId: id => id === MODULE ? RESOLVED : undefined,
    async load(id) {
      if (id !== RESOLVED)
        return
      const keyed = (await shownSlides())
        .filter(({ frontmatter }) => frontmatter.keyFigure !== undefined)
        .map(({ alias, frontmatter }) => [alias, keyFigureOf(frontmatter.keyFigure, alias)])
      return `export default ${JSON.stringify(Object.fromEntries(keyed))}`
    },
  }
}
