import type { Cut } from '../src/lib/budget.ts'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { checkUp } from '../tools/build/check-up.ts'
import { checkDeck, deckProblems, readConfig, shownSlides } from '../tools/build/deck.ts'
import { main, root } from '../tools/build/process.ts'
import { build, builtSince, targets } from '../tools/build/targets.ts'
import { portOption, serve } from '../tools/hosting/serve.ts'
import { commitDate } from '../tools/vite/commit-date.ts'

/** Looks at the deck before a pitch, and builds nothing. Ends with status 1 if something is wrong. */
async function look(cut: Cut): Promise<void> {
  const config = await readConfig()
  const found = await deckProblems(config)
  const since = builtSince(targets.paper)
  const isPrinted = (file: string) => existsSync(join(root, file)) && statSync(join(root, file)).mtimeMs >= since
  const stale = [
    ...(builtSince(targets[cut]) < Infinity ? [] : [{ what: targets[cut].out, command: 'npm run present builds it' }]),
    ...['out/handout.pdf', 'out/one-page.pdf'].filter(file => !isPrinted(file)).map(what => ({ what, command: 'npm run handout' })),
  ]
  const today = new Date().toLocaleDateString('sv')
  const slides = await shownSlides(config)
  console.log(checkUp({ config, problems: found, slides, cut, committed: commitDate(root), today, stale }).join('\n'))
  if (found.length)
    process.exit(1)
}

/**
 * Serves the deck with notes and the presenter view, on loopback only. Builds it first if it is not up to date. `--check`
 * only says what is wrong, stale or unset, and how long the pitch takes.
 */
await main(async () => {
  const { values } = parseArgs({
    options: {
      core: { type: 'boolean', default: false },
      short: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      port: { type: 'string' },
    },
  })
  const port = portOption(values.port, 3040)
  if (values.core && values.short)
    throw new Error('--core and --short are two cuts: choose one of them.')
  const cut = values.core ? 'core' : values.short ? 'short' : 'full'
  const target = targets[cut]
  if (values.check)
    return look(cut)
  const { config, unset } = await checkDeck()
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
