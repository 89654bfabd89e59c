import { defineShortcutsSetup } from '@slidev/types'
import { blackout, toggleBlackout } from '../src/composables/blackout'
import { help, listed } from '../src/stage/keys'
import { useAddresses } from '../src/stage/useAddresses'

/**
 * The shortcuts that src/stage/keys.ts lists, both Slidev's own and the deck's.
 *
 * B toggles the black screen, as in other presentation programs; so does the full stop, which clickers send. In a
 * pitch, no other key brings the slide back: Escape has many uses in the presenter's window, and none of them may show
 * the audience a slide. Readers of a client's build have nobody to hide a slide from, so for them Escape brings the
 * slide back too.
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
