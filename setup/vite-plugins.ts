import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { defineVitePluginsSetup } from '@slidev/types'
import { standIns } from '../src/slidev/stand-ins'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The day of the commit that is built, `YYYY-MM-DD`; empty where there is no repository. */
function commitDate(): string {
  try {
    return execFileSync('git', ['log', '-1', '--format=%cs'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  }
  catch {
    return ''
  }
}

export default defineVitePluginsSetup(() => [
  {
    name: 'deck:edition',
    config: () => ({
      define: {
        __DECK_VERSION__: JSON.stringify(JSON.parse(readFileSync(`${root}/package.json`, 'utf8')).version),
        __DECK_COMMIT_DATE__: JSON.stringify(commitDate()),
        __DECK_CUT__: JSON.stringify(process.env.DECK_CUT === 'core' ? 'core' : 'full'),
      },
    }),
  },
  standIns(root),
])
