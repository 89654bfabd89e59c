import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { main, root } from '../tools/build/process.ts'
import { targets } from '../tools/build/targets.ts'
import { portOption, serve } from '../tools/hosting/serve.ts'
import { readSite } from '../tools/hosting/site.ts'

/** Serves `dist/` as a host would: with the production headers, at the path it was built for. */
await main(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string' } } })
  const port = portOption(values.port, 4173)
  const folder = join(root, targets.client.out)
  if (!existsSync(join(folder, 'index.html')))
    throw new Error('There is no dist/ yet: run npm run build first.')
  const { base } = readSite(folder)
  const { url } = await serve(folder, { as: 'site', ...port })
  console.log(`The hosted deck is at ${url}${base} (press Ctrl+C to stop).`)
})
