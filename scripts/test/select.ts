/**
 * Sorts what a layer is asked for: a word that names a file or folder of tests runs that, any other word the tests that have
 * it in their names; from the first option on everything goes to the test runner as it is.
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
