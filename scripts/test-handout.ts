import { cpSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { main, root, run } from './deck.ts'
import { forms } from './forms.ts'
import { findPoppler } from './poppler.ts'

/** Writes the handout twice, from builds of their own, and examines what came out. */
await main(async () => {
  findPoppler()
  const write = async (...args: string[]) => {
    rmSync(join(root, forms.paper.out), { recursive: true, force: true })
    const { status } = await run(process.execPath, [join(root, 'scripts/handout.ts'), ...args])
    if (status !== 0)
      throw new Error('The handout could not be written.')
  }
  await write('--pdf')
  for (const file of ['slides.pdf', 'handout.pdf'])
    cpSync(join(root, 'out', file), join(root, 'out/.first', file))
  await write()
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
  const { status } = await run(process.execPath, [vitest, 'run', '--project', 'handout', ...process.argv.slice(2)])
  rmSync(join(root, 'out/.first'), { recursive: true, force: true })
  process.exit(status ?? 1)
})
