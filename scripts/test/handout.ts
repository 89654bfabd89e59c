import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { main, root, run } from '../../tools/build/process.ts'
import { requirePdfTools } from '../../tools/paper/pdf-tools.ts'
import { vitest } from './vitest.ts'

/** Writes the handout twice and tests the results. Arguments select tests. */
await main(async () => {
  requirePdfTools()
  const write = async (...args: string[]) => {
    const { status } = await run(process.execPath, [join(root, 'scripts/handout.ts'), ...args])
    if (status !== 0)
      throw new Error('The handout could not be written.')
  }
  await write('--pdf')
  for (const file of ['slides.pdf', 'handout.pdf', 'one-page.pdf'])
    cpSync(join(root, 'out', file), join(root, 'out/.first', file))
  await write()
  const status = await vitest('handout', process.argv.slice(2))
  rmSync(join(root, 'out/.first'), { recursive: true, force: true })
  process.exit(status)
})
