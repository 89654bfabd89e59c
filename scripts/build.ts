import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { forget } from '../tools/build/artifact.ts'
import { checkDeck } from '../tools/build/deck.ts'
import { main, root } from '../tools/build/process.ts'
import { build, builtSince, targets } from '../tools/build/targets.ts'
import { baseOption } from '../tools/hosting/base.ts'
import { writeExamples } from '../tools/hosting/write.ts'
import { readHandout } from '../tools/site/handout.ts'

/**
 * Builds the client-safe site into `dist/`: no speaker notes, no presenter routes. It works at the root of a host, or
 * at the path given by `siteUrl` or `--base`. `--handout` adds the PDFs written by `npm run handout`; `--fresh` ignores
 * earlier builds.
 */
await main(async () => {
  const { values } = parseArgs({
    options: { base: { type: 'string' }, handout: { type: 'boolean', default: false }, fresh: { type: 'boolean', default: false } },
  })
  const { config, unset } = await checkDeck()
  const base = baseOption(values.base, config.siteUrl)
  const pdfs = values.handout ? readHandout(join(root, 'out'), builtSince(targets.paper)) : undefined
  if (values.fresh)
    forget()
  await build([{ ...targets.client, base, site: { pdfs } }])
  const folder = join(root, targets.client.out)
  writeExamples(folder, join(root, 'out/hosting'))
  console.log(`  ${targets.client.out} is up to date.`)
  console.log(`  Serve it at ${base}; the configurations for this are in out/hosting/.`)
  for (const line of unset)
    console.log(`  ${line}`)
})
