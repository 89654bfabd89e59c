import type { Plugin } from 'vite'
import { fileURLToPath } from 'node:url'

/** A path with forward slashes, as Vite writes it even on Windows. */
const slashed = (path: string) => path.replaceAll('\\', '/')

const here = (name: string) => slashed(fileURLToPath(new URL(name, import.meta.url)))

/**
 * Modules that Slidev imports and the deck replaces, with the reasons:
 * - floating-vue and twoslash's client: unused here, and installing them logs
 *   "Failed to patch FloatingVue" on every load;
 * - twoslash's style sheet: not needed without twoslash;
 * - TimerBar: the presenter's desk keeps the pace, and two clocks would disagree;
 * - presenter: a grid in which the note has a sixth of the screen, and its active part is mostly out of sight;
 * - unhead: Slidev only uses it to set one title for all slides;
 * - NavControls: icons that appear on hover, with a button inside a button (axe: nested-interactive) and no way to
 *   the read view or to help;
 * - QuickOverview: cards that are not buttons, in front of a deck that stays reachable;
 * - useSwipeControls: changes slides while a slider is moved or the page is zoomed;
 * - useWakeLock: throws an error if the browser refuses to keep the screen on;
 * - shortcuts: loses a key press after a dialog, and counts one twice while the page is busy;
 * - all others: replaced to make the build smaller. The deck does not need drawing, preloaded images, transitions, the
 *   dialog about the deck, three directives, the context menu, the handle of v-drag, a fuzzy search for two dozen titles,
 *   titles as components, or styles that no page uses.
 */
const replaced: Record<string, string> = {
  'floating-vue': here('floating-vue.ts'),
  '@shikijs/vitepress-twoslash/client': here('twoslash.ts'),
  '@shikijs/vitepress-twoslash/style.css': here('empty.css'),
  '../pages/presenter.vue': here('../presenter/DeskPage.vue'),
  '../internals/TimerBar.vue': here('Nothing.vue'),
  '@shikijs/magic-move/style.css': here('empty.css'),
  'markdown-it-github-alerts/styles/github-colors-light.css': here('empty.css'),
  'markdown-it-github-alerts/styles/github-colors-dark-media.css': here('empty.css'),
  'markdown-it-github-alerts/styles/github-base.css': here('empty.css'),
  './prism.css': here('empty.css'),
  './katex.css': here('empty.css'),
  './transitions.css': here('empty.css'),
  './shiki-twoslash.css': here('empty.css'),
  '../composables/useDrawings': here('lean/features.ts'),
  './composables/useDrawings': here('lean/features.ts'),
  '../composables/usePreloadImages': here('lean/features.ts'),
  '../composables/useViewTransition': here('lean/features.ts'),
  '../modules/v-click': here('lean/directives.ts'),
  '../modules/v-mark': here('lean/directives.ts'),
  '../modules/v-motion': here('lean/directives.ts'),
  '../modules/v-drag': here('lean/directives.ts'),
  './DragControl.vue': here('Nothing.vue'),
  './InfoDialog.vue': here('Nothing.vue'),
  './ContextMenu.vue': here('Nothing.vue'),
  '../internals/ContextMenu.vue': here('Nothing.vue'),
  '../logic/contextMenu': here('lean/context-menu.ts'),
  'fuse.js': here('lean/fuse.ts'),
  // Only one of its functions is used, and this entry has that function without a YAML parser.
  '@slidev/parser/core': '@slidev/parser/utils',
  '@unhead/vue': here('unhead.ts'),
  '@unhead/vue/client': here('unhead.ts'),
  '../internals/NavControls.vue': here('NavControls.vue'),
  '../internals/QuickOverview.vue': here('QuickOverview.vue'),
  './QuickOverview.vue': here('QuickOverview.vue'),
  '../composables/useSwipeControls': here('useSwipeControls.ts'),
  '../composables/useWakeLock': here('useWakeLock.ts'),
  '../logic/shortcuts': here('shortcuts.ts'),
}

/** The classes of Slidev's control bar. */
const SHOWN_ON_HOVER = 'absolute bottom-0 left-0 transition duration-300 opacity-0 hover:opacity-100 '
  + 'focus-within:opacity-100 focus-visible:opacity-100'

/** Repairs to Slidev's own sources, by file: the faulty text and its replacement. */
const repairs: Record<string, readonly (readonly [from: string, to: string])[]> = {
  // A list whose items are buttons is not a list (axe: list), and only colour shows the selection. Make the input a
  // combobox with the results as its options, so that the selected one is announced.
  '/internals/Goto.vue': [
    // Slidev's loader resolves its own module before any stand-in is asked.
    ['\'#slidev/title-renderer\'', `'${here('lean/TitleRenderer.vue')}'`],
    // A long list scrolls, so the keyboard must be able to reach it (axe: scrollable-region-focusable).
    ['class="autocomplete-list"', 'class="autocomplete-list" tabindex="0"'],
    ['<ul table', '<ul id="slidev-goto-list" role="listbox" aria-label="Slides" table'],
    [
      'role="button"\n          tabindex="0"',
      ':id="\'slidev-goto-\' + index" role="option" tabindex="-1" :aria-selected="selectedIndex === index"',
    ],
    ['type="text"', `type="text"
        role="combobox"
        aria-label="Go to slide"
        aria-autocomplete="list"
        :aria-expanded="valid"
        :aria-controls="valid ? 'slidev-goto-list' : undefined"
        :aria-activedescendant="valid && selectedIndex >= 0 ? 'slidev-goto-' + selectedIndex : undefined"`],
    // Even when hidden, the dialog stays in the page, and no landmark contains it (axe: region).
    ['id="slidev-goto-dialog"', 'id="slidev-goto-dialog" role="search" aria-label="Go to slide" :inert="!showGotoDialog"'],
    // An explicit `smooth` ignores reduced motion.
    ['behavior: \'smooth\'', 'behavior: \'instant\''],
  ],
  // Loading all slides at once is too much for a phone that is being used: load them one after the other. With data
  // saving on, load only the neighbours.
  '/internals/SlidesShow.vue': [
    // The neighbouring slides wait until the current one is shown, and each is loaded in its own task.
    [
      '  preloadRoute(prevRoute.value)\n  preloadRoute(nextRoute.value)',
      '  for (const [i, route] of [nextRoute.value, prevRoute.value].entries())\n    setTimeout(preloadRoute, 300 + 100 * i, route)',
    ],
    [
      'const timeout = setTimeout(() => {\n    routes.forEach(preloadRoute)\n  }, 3000)',
      'const ahead = navigator.connection?.saveData ? [] : routes\n'
      + '  const timeouts = ahead.map((route, i) => setTimeout(preloadRoute, 3000 + 200 * i, route))',
    ],
    ['clearTimeout(timeout)', 'timeouts.forEach(clearTimeout)'],
    // Vue's transition loses a slide that is left, entered and left again within a frame: it stays on stage for good.
    // The deck has no transitions, so a plain element will do. It also avoids measuring all slides at each step.
    [
      `<component
    :is="(hasViewTransition && !isPrintMode && !hmrSkipTransition && !disableTransition) ? 'div' : TransitionGroup"
    v-bind="(hmrSkipTransition || disableTransition || isPrintMode) ? {} : currentTransition"
    id="slideshow"
    tag="div"`,
      '<component\n    is="div"\n    id="slideshow"',
    ],
    ['\n    @after-leave="onAfterLeave"', ''],
  ],
  // The slide is the page's main content, but is not marked as such (axe: landmark-one-main).
  '/internals/SlideContainer.vue': [
    [
      ':id="isMain ? \'slide-content\' : undefined"',
      ':id="isMain ? \'slide-content\' : undefined" :role="isMain ? \'main\' : undefined"',
    ],
  ],
  // Code has no button that copies it, and VueUse's clipboard would be part of every first load.
  '/builtin/CodeBlockWrapper.vue': [['\'@vueuse/core\'', `'${here('lean/features.ts')}'`]],
  '/pages/play.vue': [
    // A tap beside the slide changes slides. Wait until the tap ends: a finger that moves is swiping or selecting text.
    ['@pointerdown="onClick"', '@click="onClick"'],
    ['if (showEditor.value)\n    return\n', 'if (showEditor.value || getSelection()?.isCollapsed === false)\n    return\n'],
    // The deck's controls position themselves.
    [`        <div
          v-if="!isPrintMode"
          class="${SHOWN_ON_HOVER}"
          :class="[
            persistNav ? '!opacity-100 right-0' : 'opacity-0 p-2',
            isDrawing ? 'pointer-events-none' : '',
          ]"
        >
          <NavControls :persist="persistNav" />
        </div>`, '<NavControls v-if="standing && !isPrintMode" />'],
    ['<Controls v-if="!isPrintMode" />', '<Controls v-if="standing && !isPrintMode" />'],
    // Render the slide first, and the controls in a later task.
    [
      'const root = ref<HTMLDivElement>()',
      'const root = ref<HTMLDivElement>()\nconst standing = ref(false)\nsetTimeout(() => standing.value = true)',
    ],
  ],
  // A long note scrolls, so the keyboard must be able to reach it (axe: scrollable-region-focusable) and scroll it:
  // while it has the focus, the deck does not get the scroll keys.
  '/internals/NoteDisplay.vue': [
    [
      'class="prose',
      'tabindex="0" role="region" aria-label="Note" '
      + '@keydown.up.down.left.right.page-up.page-down.home.end.space.stop class="prose',
    ],
  ],
  // A Content-Security-Policy blocks style elements, but allows adopted style sheets.
  '/composables/usePrintStyles.ts': [
    [
      'import { useStyleTag } from \'@vueuse/core\'',
      `import { useStyleSheet as useStyleTag } from '${here('../composables/useStyleSheet.ts')}'`,
    ],
  ],
  // Forward ends with the pitch: the appendix, and what a cut leaves out, are reached by a jump, the overview or a link.
  '/composables/useNav.ts': [
    ['import { computed,', `import { back, forward } from '${here('../composables/cut.ts')}'\nimport { computed,`],
    ['slides.value[Math.min(slides.value.length, currentSlideNo.value + 1) - 1]', 'forward(currentSlideRoute.value, slides.value)'],
    ['slides.value[Math.max(1, currentSlideNo.value - 1) - 1]', 'back(currentSlideRoute.value, slides.value)'],
    ['computed(() => currentSlideNo.value < slides.value.length ||', 'computed(() => nextRoute.value !== currentSlideRoute.value ||'],
    [
      'if (currentSlideNo.value < slides.value.length) {\n      await go(\n        currentSlideNo.value + 1,',
      'if (nextRoute.value !== currentSlideRoute.value) {\n      await go(\n        nextRoute.value.no,',
    ],
    [
      'if (currentSlideNo.value > 1) {\n      await go(\n        currentSlideNo.value - 1,',
      'if (prevRoute.value !== currentSlideRoute.value) {\n      await go(\n        prevRoute.value.no,',
    ],
  ],
  // Both ask for storage while they are loaded, which throws an error where the browser blocks it.
  '/state/storage.ts': [
    ['import type { DragElementState }', `import '${here('../composables/storage.ts')}'\nimport type { DragElementState }`],
  ],
  '/logic/dark.ts': [
    ['import { isClient,', `import '${here('../composables/storage.ts')}'\nimport { isClient,`],
    // A page that already has these colours, e.g. a prerendered one, need not be laid out again.
    [
      '(v) => {\n      const style',
      '(v) => {\n      if (document.documentElement.classList.contains(v ? \'dark\' : \'light\'))\n        return\n      const style',
    ],
    ['window!.document.createElement(\'style\')', 'new CSSStyleSheet()'],
    ['style.appendChild(document.createTextNode(CSS_DISABLE_TRANS))', 'style.replaceSync(CSS_DISABLE_TRANS)'],
    ['window!.document.head.appendChild(style)', 'document.adoptedStyleSheets.push(style)'],
    ['getComputedStyle(style!)', 'getComputedStyle(html)'],
    ['document.head.removeChild(style!)', 'document.adoptedStyleSheets.pop()'],
  ],
}

/**
 * Resolves Slidev's imports of the modules above to the deck's own, and repairs Slidev's sources.
 * @param root The deck's folder, with a trailing slash; imports in the deck's own sources are left alone.
 */
export function standIns(root: string): Plugin {
  const own = slashed(`${root}src/`)
  return {
    name: 'deck:stand-ins',
    enforce: 'pre',
    resolveId(id, importer = '') {
      const from = slashed(importer)
      if (from.startsWith(own))
        return
      if (id.startsWith('.') && !/@slidev\/(?:client|theme-default)\//.test(from))
        return
      const stand = replaced[id]
      return stand?.startsWith('@') ? this.resolve(stand, importer) : stand
    },
    transform(code, id) {
      const file = Object.keys(repairs).find(name => slashed(id).endsWith(`@slidev/client${name}`))
      if (!file)
        return
      return repairs[file].reduce((text, [from, to]) => {
        if (!text.includes(from))
          throw new Error(`Slidev's ${file} has changed: "${from}" is missing. Is the repair in src/slidev/stand-ins.ts still needed?`)
        return text.replaceAll(from, to)
      }, code)
    },
  }
}
