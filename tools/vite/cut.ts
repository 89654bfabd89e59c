import { fileURLToPath } from 'node:url'

/** The id of Slidev's module with the list of slides. */
export const SLIDES = '/@slidev/slides'

const LIST = 'shallowRef(data)'
const home = fileURLToPath(new URL('../../src/presenter/cut.ts', import.meta.url)).replaceAll('\\', '/')

/**
 * Has the list of slides arranged by the cut that the page is of, so that one build serves both.
 * @param code Slidev's module.
 * @throws Error when its list is not where it was.
 */
export function withCut(code: string): string {
  if (code.split(LIST).length !== 2)
    throw new Error('Slidev\'s list of slides is not where it was: see tools/vite/cut.ts.')
  return `import { arranged } from ${JSON.stringify(home)}\n${code.replace(LIST, 'shallowRef(arranged(data))')}`
}
