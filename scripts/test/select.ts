/** The arguments of a test layer, parsed. */
export interface Selection {
  /** Test files, relative to the deck; an empty list selects them all. */
  files: string[]
  /** A regular expression for the names of tests; undefined selects them all. */
  pattern?: string
  /** Options for the test runner, unchanged. */
  options: string[]
}

/**
 * Parses the arguments of a test layer. A word that names a test file or folder selects it. Any other word selects the
 * tests with that word in their names; "engine" does not match "engine-lab". Everything from the first option on is
 * passed to the test runner.
 * @param args The arguments.
 * @param files Every file of the layer, relative to the deck.
 * @param slides Aliases of slides. From the second word on, an alias means the slide, even if a file has the same name.
 */
export function select(args: readonly string[], files: readonly string[], slides: readonly string[] = []): Selection {
  const option = args.findIndex(arg => arg.startsWith('-'))
  const words = option < 0 ? args : args.slice(0, option)
  const named = (word: string, i: number) => i > 0 && slides.includes(word)
    ? []
    : files.filter(file => file === word || file.split('/').some(part => part === word || part.startsWith(`${word}.`)))
  const rest = words.filter((word, i) => !named(word, i).length)
  return {
    files: words.flatMap(named),
    pattern: rest.length ? rest.map(word => `(?<!-)${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!-)`).join('|') : undefined,
    options: option < 0 ? [] : args.slice(option),
  }
}

/** Quotes a word for use in a shell. */
export const quoted = (word: string): string => `'${word.replaceAll('\'', '\'\\\'\'')}'`
