import { parseArgs } from 'node:util'
import { checkConfig, main } from './deck.ts'
import { build, forms } from './forms.ts'
import { baseOption } from './hosting/base.ts'

/**
 * The client-safe site in `dist/`: no speaker notes, no presenter routes. It works at the root of a host, or at the
 * path that `siteUrl` has or `--base` names.
 */
await main(async () => {
  const { values } = parseArgs({ options: { base: { type: 'string' } } })
  const { config, unset } = await checkConfig()
  const base = baseOption(values.base, config.siteUrl)
  await build({ ...forms.client, base })
  console.log(`  It is to be served at ${base}; out/hosting/ has the configurations for it.`)
  for (const line of unset)
    console.log(`  ${line}`)
})
