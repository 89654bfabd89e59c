/**
 * Parses the arguments of a layer. A word that names a test file or folder selects it; any other word selects the tests
 * with that word in their names. Everything from the first option on is passed to the test runner unchanged.
 * @param args The arguments.
 * @param files Every file of the layer, relative to the deck.
 */
export function select(args: readonly string[], files: readonly string[]): { files: string[], pattern?: string, options: string[] } {
  const option = args.findIndex(arg => arg.startsWith('-'))
  const words = option < 0 ? args : args.slice(0, option)
  const named = (word: string) => files.filter(file => file === word || file.split('/').some(part => part.split('.')[0] === word))
  const rest = words.filter(word => !named(word).length)
  return {
    files: words.flatMap(named),
    pattern: rest.length ? rest.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|') : undefined,
    options: option < 0 ? [] : args.slice(option),
  }
}
