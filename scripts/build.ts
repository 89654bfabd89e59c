import { build, checkConfig, main } from './deck.ts'

/** The client-safe site in `dist/`: no speaker notes, no presenter routes. */
await main(async () => {
  const lines = await checkConfig()
  await build({ out: 'dist' })
  for (const line of lines)
    console.log(`  ${line}`)
})
