import { defineShortcutsSetup } from '@slidev/types'
import { blackout, toggleBlackout } from '../src/composables/blackout'
import { help, listed } from '../src/stage/keys'
import { useAddresses } from '../src/stage/useAddresses'

/**
 * Slidev's keys and the deck's, as far as src/stage/keys.ts lists them.
 *
 * The black screen is B as in every slide programme, and the full stop as clickers send it. In a pitch nothing else
 * ends it: Escape has many uses in the presenter's window, and none may show the audience a slide. A reader of the
 * client's build has nobody to hide a slide from, and gets out by Escape too.
 */
export default defineShortcutsSetup((_, base) => {
  const { read } = useAddresses()
  return listed([
    ...base,
    { name: 'blackout', key: 'b', fn: toggleBlackout },
    { name: 'blackout_clicker', key: '.', fn: toggleBlackout },
    { name: 'blackout_end', key: 'escape', fn: () => blackout.value && toggleBlackout() },
    { name: 'read', key: 'v', fn: () => location.assign(read.value) },
    { name: 'help', key: '?', fn: () => help.value = true },
  ])
})
