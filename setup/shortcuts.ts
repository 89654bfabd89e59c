import { defineShortcutsSetup } from '@slidev/types'
import { blackout, toggleBlackout } from '../src/composables/blackout'

/** Slidev's keys, and the black screen: B as in every slide programme, the full stop as clickers send it. */
export default defineShortcutsSetup((_, base) => [
  ...base,
  { name: 'blackout', key: 'b', fn: toggleBlackout },
  { name: 'blackout_clicker', key: '.', fn: toggleBlackout },
  { name: 'blackout_end', key: 'escape', fn: () => { blackout.black = false } },
])
