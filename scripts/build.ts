import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkConfig, main, root } from './deck.ts'
import { build, forms, freshSince } from './forms.ts'
import { baseOption } from './hosting/base.ts'
import { addHandout } from './site/handout.ts'

/**
 * The client-safe site in `dist/`: no speaker notes, no presenter routes. It works at the root of a host, or at the
 * path that `siteUrl` has or `--base` names. With `--handout` it offers the PDFs that `npm run handout` has written.
 */
await main(async () => {
  const { values } = parseArgs({ options: { base: { type: 'string' }, handout: { type: 'boolean', default: false } } })
  const { config, unset } = await checkConfig()
  const base = baseOption(values.base, config.siteUrl)
  const { handout } = values
  const pdfs = handout ? [(folder: string) => addHandout(folder, join(root, 'out'), freshSince(forms.paper))] : []
  await build({ ...forms.client, base, handout, finish: [...pdfs, ...forms.client.finish] })
  console.log(`  It is to be served at ${base}; out/hosting/ has the configurations for it.`)
  for (const line of unset)
    console.log(`  ${line}`)
})
