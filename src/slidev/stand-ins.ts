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

/** Faults in Slidev's own templates, by file: what stands there, and what it should be. */
const repairs: Record<string, readonly (readonly [from: string, to: string])[]> = {
  // List items as buttons make a list that is none (axe: list): the results are options to choose from.
  '/internals/Goto.vue': [
    ['<ul table', '<ul role="listbox" aria-label="Slides" table'],
    ['role="button"', 'role="option" :aria-selected="selectedIndex === index"'],
  ],
  // A long note scrolls, and the keyboard has to reach it (axe: scrollable-region-focusable).
  '/internals/NoteDisplay.vue': [['class="prose', 'tabindex="0" class="prose']],
}

/**
 * Answers Slidev's imports of the modules above with the deck's own, and repairs its templates.
 * @param root The deck's folder, with a slash at its end; only modules outside its own sources are answered.
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
    transform(code, id) {
      const file = Object.keys(repairs).find(name => id.endsWith(`@slidev/client${name}`))
      if (!file)
        return
      return repairs[file].reduce((text, [from, to]) => {
        if (!text.includes(from))
          throw new Error(`Slidev's ${file} has changed: "${from}" is not in it. Is the repair in src/slidev/stand-ins.ts still needed?`)
        return text.replaceAll(from, to)
      }, code)
    },
  }
}
