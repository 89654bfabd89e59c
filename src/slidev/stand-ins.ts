import type { Plugin } from 'vite'
import { fileURLToPath } from 'node:url'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/**
 * Modules that Slidev imports and the deck replaces, each for a reason:
 * - floating-vue and twoslash's client: unused here, and installing them logs
 *   "Failed to patch FloatingVue" on every load;
 * - twoslash's style sheet: goes with them;
 * - TimerInlined and TimerBar: the presenter's desk keeps the pace, and two clocks would disagree;
 * - SyncControls: they turn the presenter's lead over the audience off, which only ever surprises;
 * - MenuButton: Slidev's puts a button inside a button (axe: nested-interactive).
 */
const replaced: Record<string, string> = {
  'floating-vue': here('floating-vue.ts'),
  '@shikijs/vitepress-twoslash/client': here('twoslash.ts'),
  '@shikijs/vitepress-twoslash/style.css': here('empty.css'),
  '../internals/TimerInlined.vue': here('Nothing.vue'),
  '../internals/TimerBar.vue': here('Nothing.vue'),
  './SyncControls.vue': here('Nothing.vue'),
  './MenuButton.vue': here('MenuButton.vue'),
}

/**
 * Answers Slidev's imports of the modules above with the deck's own.
 * @param root The deck's folder; only modules outside its own sources are answered.
 */
export function standIns(root: string): Plugin {
  return {
    name: 'deck:stand-ins',
    enforce: 'pre',
    resolveId(id, importer) {
      if (importer?.startsWith(`${root}src/`))
        return
      if (id.startsWith('.') && !importer?.includes('@slidev/client'))
        return
      return replaced[id]
    },
  }
}
