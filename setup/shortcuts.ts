import { defineShortcutsSetup } from '@slidev/types'
import { blackout, toggleBlackout } from '../src/composables/blackout'

/**
 * Slidev's keys, and the black screen: B as in every slide programme, the full stop as clickers send it. In a pitch
 * nothing else ends it: Escape has many uses in the presenter's window, and none may show the audience a slide. A
 * reader of the client's build has nobody to hide a slide from, and gets out by Escape too.
 */
export default defineShortcutsSetup((_, base) => [
  ...base,
  { name: 'blackout', key: 'b', fn: toggleBlackout },
  { name: 'blackout_clicker', key: '.', fn: toggleBlackout },
  ...(__SLIDEV_FEATURE_PRESENTER__ ? [] : [{ name: 'blackout_end', key: 'escape', fn: () => blackout.value && toggleBlackout() }]),
])
