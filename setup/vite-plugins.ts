import { readFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { defineVitePluginsSetup } from '@slidev/types'
import config from '../deck.config'
import { publicSettings } from '../src/content/config'
import { standIns } from '../src/slidev/stand-ins'
import { commitDate } from '../tools/vite/commit-date'
import { SLIDES, withCut } from '../tools/vite/cut'
import { readWhole } from '../tools/vite/whole'
import { stripProperty } from '../tools/vite/strip-property'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineVitePluginsSetup(() => [
  {
    name: 'deck:edition',
    config: () => ({
      // Only the lab's worker asks for it: found late, it would make a page that is being loaded load anew.
      optimizeDeps: { include: ['hdr-histogram-js/dist/Int32Histogram.js'] },
      // Nobody sees what Vite would say of it.
      build: { reportCompressedSize: false },
      // What is built or written meanwhile is no source: a page that shows the deck need not load anew.
      server: {
        watch: { ignored: ['**/.present/**', '**/.build/**', '**/.building-*/**', '**/dist/**', '**/out/**', '**/test-results/**'] },
      },
      define: {
        __DECK_VERSION__: JSON.stringify(JSON.parse(readFileSync(`${root}/package.json`, 'utf8')).version),
        __DECK_COMMIT_DATE__: JSON.stringify(commitDate(root)),
        __DECK_SETTINGS__: JSON.stringify(publicSettings(config)),
      },
    }),
  },
  { name: 'deck:whole', enforce: 'pre', load: readWhole },
  {
    name: 'deck:cut',
    apply: 'build',
    transform: (code, id) => (id === SLIDES && process.env.DECK_FOR === 'presenter' ? { code: withCut(code), map: null } : undefined),
  },
  {
    // Which fact a figure stands on is ours to check, and no client's to read.
    name: 'deck:without-facts',
    apply: 'build',
    transform: (code, id) => (/\/src\/content\/\w+\.ts$/.test(id) ? { code: stripProperty(code, 'fact'), map: null } : undefined),
  },
  {
    // A slide's frontmatter as it was typed, comments included, besides its values: for Slidev's editor alone.
    name: 'deck:without-raw-frontmatter',
    apply: 'build',
    transform: (code, id) => (id.endsWith('.frontmatter') ? { code: stripProperty(code, 'frontmatterRaw'), map: null } : undefined),
  },
  {
    name: 'deck:lean',
    apply: 'build',
    enforce: 'pre',
    // Slidev asks for the build of Vue that has a template compiler; every template here is compiled by now.
    resolveId: {
      order: 'pre',
      handler: id => (id.endsWith('/vue.esm-bundler.js') ? id.replace('vue.esm-bundler', 'vue.runtime.esm-bundler') : undefined),
    },
    // Which version of Vue it is stands in the build for tools alone.
    transform: (code, id) =>
      id.endsWith('/runtime-core.esm-bundler.js')
        ? { code: code.replace(/const version = "[^"]*"/, 'const version = ""'), map: null }
        : undefined,
    // Slidev's groups put what only one page uses into chunks that every page loads. Ours part what every page needs, so
    // that each part can be run in a task of its own (tools/site/start.ts).
    outputOptions: ({ manualChunks: _, ...options }) => ({
      ...options,
      advancedChunks: {
        groups: [
          { name: 'vue', test: /node_modules\/@vue\// },
          { name: 'router', test: /node_modules\/vue-router\// },
          { name: 'vueuse', test: /node_modules\/@vueuse\// },
        ],
      },
    }),
  },
  standIns(root),
])
