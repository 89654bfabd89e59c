import { checkConfig, main } from './deck.ts'
import { build, forms } from './forms.ts'

/** The client-safe site in `dist/`: no speaker notes, no presenter routes. */
await main(async () => {
  const { unset } = await checkConfig()
  await build(forms.client)
  for (const line of unset)
    console.log(`  ${line}`)
})
