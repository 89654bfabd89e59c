import type { DeckConfig } from '../../src/content/config.ts'
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { root } from '../../tools/build/process.ts'

/** What a copy does without: what was built, and what is installed, which it shares. */
const LEFT = /^(?:\.git|\.build|\.building-.*|\.present|dist|out|test-results|node_modules)$/

/**
 * Copies the deck to a folder of its own, with other settings.
 * @param settings Settings that replace the deck's.
 * @returns The folder.
 */
export function copyOfDeck(settings: DeckConfig): string {
  const folder = mkdtempSync(join(tmpdir(), 'deck-copy-'))
  cpSync(root, folder, { recursive: true, filter: path => !LEFT.test(relative(root, path)) })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const file = join(folder, 'deck.config.ts')
  const source = readFileSync(file, 'utf8')
  writeFileSync(file, source.replace('export default config', `export default { ...config, ...${JSON.stringify(settings)} }`))
  return folder
}
