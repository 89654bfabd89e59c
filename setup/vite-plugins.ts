import { readFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { defineVitePluginsSetup } from '@slidev/types'
import config from '../deck.config'
import { publicSettings } from '../src/content/config'
import { standIns } from '../src/slidev/stand-ins'
import { commitDate } from './commit-date'
import { without } from './without'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineVitePluginsSetup(() => [
  {
    name: 'deck:edition',
    config: () => ({
      // What is built or written meanwhile is no source: a page that shows the deck need not load anew.
      server: { watch: { ignored: ['**/.present/**', '**/.paper/**', '**/.nested/**', '**/.building-*/**', '**/dist/**', '**/out/**', '**/test-results/**'] } },
      define: {
        __DECK_VERSION__: JSON.stringify(JSON.parse(readFileSync(`${root}/package.json`, 'utf8')).version),
        __DECK_COMMIT_DATE__: JSON.stringify(commitDate(root)),
        __DECK_CUT__: JSON.stringify(process.env.DECK_CUT === 'core' ? 'core' : 'full'),
        __DECK_SETTINGS__: JSON.stringify(publicSettings(config)),
      },
    }),
  },
  {
    // Which fact of the brief a figure stands on is ours to check, and no client's to read.
    name: 'deck:without-brief',
    apply: 'build',
    transform: (code, id) => /\/src\/content\/\w+\.ts$/.test(id) ? { code: without(code, 'brief'), map: null } : undefined,
  },
  {
    // What the header X-Robots-Tag says as well: scripts/hosting reads it here, so that the two never differ.
    name: 'deck:robots',
    transformIndexHtml: () => [{ tag: 'meta', attrs: { name: 'robots', content: config.index ? 'all' : 'noindex' }, injectTo: 'head' }],
  },
  standIns(root),
])
