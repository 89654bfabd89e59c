import { globSync, utimesSync, watchFile } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { checkDeck } from './deck.ts'
import { root, run } from './process.ts'

/**
 * Runs Slidev with hot reload, for authoring. Ends the process when Slidev ends.
 * @param entry The file with the slides, relative to the deck.
 * @param args Arguments for Slidev.
 * @throws Error that lists everything that is wrong with the settings or the pictures.
 */
export async function develop(entry: string, args: readonly string[]): Promise<never> {
  await check()
  // Settings and figures reach the slides through the preparser, but Slidev only restarts when one of its setup
  // files changes. So after a change to them, mark the preparser as changed.
  const restart = () => check().then(
    () => utimesSync(join(root, 'setup/preparser.ts'), new Date(), new Date()),
    (error: Error) => console.error(`\n${error.message}\nThe slides keep the earlier settings until this is corrected.`),
  )
  // Slidev shows a changed page at once, so its faults are only reported.
  const report = () => check().catch((error: Error) => console.error(`\n${error.message}`))
  watchTogether(['deck.config.ts', ...globSync('src/content/*.ts', { cwd: root })], restart)
  watchTogether([entry, ...globSync('pages/*.md', { cwd: root })], report)
  const cli = createRequire(import.meta.url).resolve('@slidev/cli/bin/slidev.mjs')
  const { status } = await run(process.execPath, [cli, entry, '--open', 'false', ...args])
  process.exit(status ?? 1)
}

/** Calls `changed` once after files have changed, even if several change at the same time, as after a checkout. */
function watchTogether(files: readonly string[], changed: () => void): void {
  let timer: NodeJS.Timeout | undefined
  for (const file of files) {
    watchFile(join(root, file), { interval: 500 }, () => {
      clearTimeout(timer)
      timer = setTimeout(changed, 700)
    })
  }
}

async function check(): Promise<void> {
  const { unset } = await checkDeck()
  console.log(unset.map(line => `  ${line}`).join('\n'))
}
