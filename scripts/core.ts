import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSlides, root } from './deck.ts'

/** The entry that this file writes, beside `slides.md` so that pages resolve alike. */
export const coreEntry = 'slides.core.md'

/**
 * Writes the entry of the core cut: the same settings, the core slides first and in order,
 * every other slide behind them, so that a question still reaches any proof.
 */
export async function writeCoreEntry(): Promise<void> {
  const slides = await readSlides()
  const ordered = [...slides.filter(s => s.budget?.core), ...slides.filter(s => !s.budget?.core)]
  const [, settings] = readFileSync(join(root, 'slides.md'), 'utf8').split(/^---$/m)
  const blocks = ordered.map(s => `---\nsrc: ./${s.page}#${s.no}\nsection: ${s.section}\n---\n`)
  writeFileSync(join(root, coreEntry), [`---${settings}---\n`, ...blocks].join('\n'))
}
