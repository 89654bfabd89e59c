import type { Plugin } from 'vite'
import type { DeckConfig } from '../../src/content/config.ts'
import type { Figure } from '../../src/content/index.ts'
import { figures } from '../../src/content/index.ts'
import { statedFigures } from '../../src/content/presenters.ts'
import { shownBy } from '../../src/content/shown.ts'
import { summaryOf } from '../../src/content/summary.ts'

/** The module that the app imports: the deck's summary. */
const MODULE = 'virtual:deck-summary'
const RESOLVED = `\0${MODULE}`

/**
 * The modules that define figures, and what each exports. In a build, the first one exports all figures that the deck states,
 * already computed, and the second none.
 */
const DEFINED = { given: /\/src\/content\/figures\.ts$/, computed: /\/src\/content\/derived\.ts$/ } as const

/** Leaves out the facts that only our own checks read. */
const withoutFact = (key: string, value: unknown) => key === 'fact' ? undefined : value

/** Figures as a module's text, each public source label written once, without their facts. */
function asModule(name: string, stated: readonly (readonly [string, Figure])[]): string {
  const sources = [...new Set(stated.map(([, { source }]) => source))]
  const rows = stated.map(([id, { source, ...figure }]) =>
    `${JSON.stringify(id)}: { ...${JSON.stringify(figure, withoutFact)}, source: sources[${sources.indexOf(source)}] }`)
  return `const sources = ${JSON.stringify(sources)}\nexport const ${name} = {\n${rows.join(',\n')}\n}\n`
}

/**
 * Provides what the deck says of its slides beyond them: the summary, and the figures. What belongs to hidden slides is in no
 * script, because it is left out here and not where it would be drawn.
 * @param settings The settings of the deck.
 */
export function shownContent(settings: DeckConfig): Plugin {
  const isShown = shownBy(settings)
  let isBuild = false
  return {
    name: 'deck:shown-content',
    enforce: 'pre',
    configResolved: ({ command }) => {
      isBuild = command === 'build'
    },
    resolveId: id => id === MODULE ? RESOLVED : undefined,
    load(id) {
      if (id === RESOLVED)
        return `export default ${JSON.stringify(summaryOf(isShown, settings), withoutFact)}`
      if (!isBuild)
        return
      if (DEFINED.given.test(id))
        return asModule('given', statedFigures(isShown).map(id => [id, figures[id]] as const))
      if (DEFINED.computed.test(id))
        return asModule('computed', [])
    },
  }
}
