import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { main, root } from './deck.ts'
import { serve } from './serve.ts'

/** Serves `dist/` as a host would. */
await main(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string' } } })
  const folder = join(root, 'dist')
  if (!existsSync(join(folder, 'index.html')))
    throw new Error('There is no dist/ yet: run npm run build first.')
  const { url } = await serve(folder, { port: Number(values.port ?? 4173), strict: values.port !== undefined })
  console.log(`The hosted deck is at ${url}/ (Ctrl+C ends it).`)
})
