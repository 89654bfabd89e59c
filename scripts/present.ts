import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import config from '../deck.config.ts'
import { coreEntry, writeCoreEntry } from './core.ts'
import { build, checkConfig, inputDigest, main, root } from './deck.ts'
import { serve } from './serve.ts'

/** Presents: builds what is stale, with notes and the presenter view, and serves it on loopback only. */
await main(async () => {
  const { values } = parseArgs({
    options: {
      core: { type: 'boolean', default: false },
      port: { type: 'string' },
    },
  })
  const cut = values.core ? 'core' : 'full'
  const out = `.present/${cut}`
  await checkConfig()
  await buildIfStale(out, cut)
  const { url } = await serve(join(root, out), { port: Number(values.port ?? 3040), strict: values.port !== undefined })
  console.log([
    '',
    `  Presenter   ${url}/presenter/1   (your screen: notes, pace, questions)`,
    `  Audience    ${url}/               (the projector: F for full screen)`,
    '',
    '  Open both in the same browser; they stay in step. No network is needed. Ctrl+C ends it.',
    ...(config.contact?.length ? [] : ['', '  Warning: no contact is set in deck.config.ts; the last slide shows none.']),
  ].join('\n'))
})

async function buildIfStale(out: string, cut: 'full' | 'core'): Promise<void> {
  const stamp = join(root, out, 'built-from.txt')
  const digest = inputDigest()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) {
    console.log(`${out} is up to date.`)
    return
  }
  if (cut === 'core')
    await writeCoreEntry()
  await build({ out, entry: cut === 'core' ? coreEntry : 'slides.md', env: { DECK_FOR: 'presenter', DECK_CUT: cut } })
  writeFileSync(stamp, digest)
}
