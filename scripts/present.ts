import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkDeck } from '../tools/build/deck.ts'
import { main, root } from '../tools/build/process.ts'
import { build, targets } from '../tools/build/targets.ts'
import { portOption, serve } from '../tools/hosting/serve.ts'

/** Serves the deck with notes and the presenter view, on loopback only. Builds it first if it is not up to date. */
await main(async () => {
  const { values } = parseArgs({
    options: {
      core: { type: 'boolean', default: false },
      short: { type: 'boolean', default: false },
      port: { type: 'string' },
    },
  })
  const port = portOption(values.port, 3040)
  const { config, unset } = await checkDeck()
  if (values.core && values.short)
    throw new Error('--core and --short are two cuts: choose one of them.')
  const target = values.core ? targets.core : values.short ? targets.short : targets.full
  await build([target])
  console.log(`${target.out} is up to date.`)
  const { url } = await serve(join(root, target.out), port)
  console.log([
    ...unset.filter(line => !line.startsWith('contact ')).map(line => `  ${line}`),
    '',
    `  Presenter   ${url}/presenter/1   (your screen: notes, pace, questions)`,
    `  Audience    ${url}/               (the projector: F for full screen)`,
    '',
    '  Open both in the same browser; they stay in step. No network is needed. Press Ctrl+C to stop.',
    ...(config.contact?.length ? [] : ['', '  Warning: no contact is set in deck.config.ts; the last slide shows none.']),
  ].join('\n'))
})
