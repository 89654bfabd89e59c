import { fileURLToPath } from 'node:url'

/** The id of the Slidev module that holds the list of slides. */
export const SLIDES = '/@slidev/slides'

const LIST = 'shallowRef(data)'
const home = fileURLToPath(new URL('../../src/composables/cut.ts', import.meta.url)).replaceAll('\\', '/')

/**
 * Makes Slidev's module order its list of slides by the page's cut, so that one build serves all cuts.
 * @param code Slidev's module.
 * @throws Error if the list is not where it used to be.
 */
export function withCut(code: string): string {
  if (code.split(LIST).length !== 2)
    throw new Error('Slidev\'s list of slides is not where it used to be: see tools/vite/cut.ts.')
  return `import { arranged } from ${JSON.stringify(home)}\n${code.replace(LIST, 'shallowRef(arranged(data))')}`
}
