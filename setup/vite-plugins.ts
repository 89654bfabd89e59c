import { readFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { defineVitePluginsSetup } from '@slidev/types'
import config from '../deck.config'
import { publicSettings } from '../src/content/config'
import { standIns } from '../src/slidev/stand-ins'
import { commitDate } from '../tools/vite/commit-date'
import { SLIDES, withCut } from '../tools/vite/cut'
import { faviconPlugin } from '../tools/vite/favicon'
import { keyFigures } from '../tools/vite/key-figures'
import { scripts } from '../tools/vite/scripts'
import { shownContent } from '../tools/vite/shown-content'
import { stripProperty } from '../tools/vite/strip-property'
import { readWhole } from '../tools/vite/whole'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The widths at which pictures reflow: `--narrow` is a phone's width or a tablet's. */
const widths: Readonly<Record<string, string>> = {
  narrow: '(width < 860px)',
  phone: '(width < 600px)',
  tablet: '(600px <= width < 860px)',
}
const NAMED_WIDTH = /(?<=@container picture )\(--(\w+)\)/g

export default defineVitePluginsSetup(() => [
  {
    name: 'deck:edition',
    config: () => ({
      // Only the lab's worker imports this. If Vite discovered it late, Vite would reload a page that is still loading.
      optimizeDeps: { include: ['hdr-histogram-js/dist/Int32Histogram.js'] },
      build: {
        // Nobody sees Vite's size report.
        reportCompressedSize: false,
        // The content policy allows fonts from files only, and small ones would be inlined.
        assetsInlineLimit: file => file.endsWith('.woff2') ? false : undefined,
      },
      // Build and test output is not source: a change to it must not reload a page that shows the deck.
      server: {
        watch: { ignored: ['**/.present/**', '**/.build/**', '**/.building-*/**', '**/dist/**', '**/out/**', '**/test-results/**'] },
      },
      define: {
        // Every component has a setup function, so Vue's options are left out.
        __VUE_OPTIONS_API__: false,
        __DECK_VERSION__: JSON.stringify(JSON.parse(readFileSync(`${root}/package.json`, 'utf8')).version),
        __DECK_COMMIT_DATE__: JSON.stringify(commitDate(root)),
        __DECK_SETTINGS__: JSON.stringify(publicSettings(config)),
      },
    }),
  },
  {
    // Conditions cannot use custom properties, so the widths at which pictures reflow are written here.
    name: 'deck:widths',
    enforce: 'pre',
    transform: (code, id) => (/\.css(?:$|\?)|[?&]type=style/.test(id) && code.includes('@container picture (--')
      ? { code: code.replace(NAMED_WIDTH, (condition, name: string) => widths[name] ?? condition), map: null }
      : undefined),
  },
  { name: 'deck:whole', enforce: 'pre', load: readWhole },
  {
    name: 'deck:cut',
    apply: 'build',
    transform: (code, id) => (id === SLIDES && process.env.DECK_FOR === 'presenter' ? { code: withCut(code), map: null } : undefined),
  },
  {
    // Fact ids are for our own checks, not for clients to read.
    name: 'deck:without-facts',
    apply: 'build',
    transform: (code, id) => (/\/src\/content\/\w+\.ts$/.test(id) ? { code: stripProperty(code, 'fact'), map: null } : undefined),
  },
  {
    // Besides the values, Slidev ships the raw text of each frontmatter, comments included. Only Slidev's editor needs
    // that text. Key figures are in a module of their own (tools/vite/key-figures.ts).
    name: 'deck:lean-frontmatter',
    apply: 'build',
    transform: (code, id) => (id.endsWith('.frontmatter')
      ? { code: stripProperty(stripProperty(code, 'frontmatterRaw'), 'keyFigure'), map: null }
      : undefined),
  },
  {
    name: 'deck:lean',
    apply: 'build',
    enforce: 'pre',
    // Slidev imports the build of Vue that includes the template compiler. The deck does not need the compiler: every
    // template is already compiled.
    resolveId: {
      order: 'pre',
      handler: id => (id.endsWith('/vue.esm-bundler.js') ? id.replace('vue.esm-bundler', 'vue.runtime.esm-bundler') : undefined),
    },
    // Only developer tools read Vue's version from the build.
    transform: (code, id) =>
      id.endsWith('/runtime-core.esm-bundler.js')
        ? { code: code.replace(/const version = "[^"]*"/, 'const version = ""'), map: null }
        : undefined,
    // Slidev's groups put code that only one page uses into chunks that every page loads. Our groups split the code
    // that every page needs, so that each chunk can run in its own task (tools/site/start.ts).
    outputOptions: ({ manualChunks: _, ...options }) => ({
      ...options,
      advancedChunks: {
        groups: [
          { name: 'vue', test: /node_modules\/@vue\// },
          { name: 'router', test: /node_modules\/vue-router\// },
          { name: 'vueuse', test: /node_modules\/@vueuse\//, minShareCount: 4 },
          // Small functions that most pictures share compress better together.
          { name: 'lib', test: /\/src\/lib\//, minShareCount: 4 },
          // Without styles: a chunk that the entry imports would have them fetched twice.
          { name: 'figure', test: /\/components\/text\/Text(?:Figure|Mark|Marked|Legend)\.vue/ },
        ],
      },
    }),
  },
  faviconPlugin(),
  scripts(publicSettings(config)),
  keyFigures(),
  shownContent(config),
  standIns(root),
])
