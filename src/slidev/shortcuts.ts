import type { ShortcutOptions } from '@slidev/types'
import type { Ref } from 'vue'
import { useNav } from '@slidev/client'
import setupShortcuts from '@slidev/client/setup/shortcuts.ts'
import { fullscreen, magicKeys, shortcutsEnabled, shortcutsLocked } from '@slidev/client/state/index.ts'
import { onKeyStroke, useEventListener } from '@vueuse/core'
import { watch } from 'vue'

/** How long a key is down before it counts again, in ms: less each time, so that a key that is held gathers speed. */
const pauseAfter = (times: number) => Math.max(1000 - 250 * times, 150)

/** Whether the page itself takes keys: something is typed into, pressed, or in front of the deck. */
const busy = () => document.activeElement?.matches('input, textarea, button, a') || document.querySelector('dialog:modal') !== null

/**
 * Registers the deck's keys, in place of Slidev's function of that name.
 *
 * Slidev learns from events whether a dialog is open and what has the focus. A dialog says `close` some time after it
 * is gone, and a key that was pressed in between was lost. Here the page is asked when the key comes.
 *
 * Slidev repeats a key by a timer until it hears `keyup`: a page that stalled between the two counted one press twice.
 * Here a key counts again only when the keyboard itself repeats it.
 */
export function registerShortcuts(): void {
  const { isPrintMode } = useNav()
  const free = () => !isPrintMode.value && shortcutsEnabled.value && !shortcutsLocked.value && !busy()
  // As in Slidev, of two shortcuts with one key the later one counts.
  const shortcuts = new Map<string | Ref<boolean>, ShortcutOptions>(setupShortcuts().map((each: ShortcutOptions) => [each.key, each]))
  for (const { key, fn, autoRepeat } of shortcuts.values()) {
    if (fn)
      listen(typeof key === 'string' ? magicKeys[key] : key, fn, autoRepeat)
  }
  onKeyStroke('f', event => !event.repeat && free() && fullscreen.toggle())

  function listen(down: Ref<boolean>, fn: () => void, repeats = false) {
    let times = 0
    let last = 0
    watch(down, (pressed) => {
      times = 0
      last = performance.now()
      if (pressed && free())
        fn()
    }, { flush: 'sync' })
    if (!repeats)
      return
    useEventListener('keydown', ({ repeat, timeStamp }) => {
      if (!repeat || !down.value || timeStamp - last < pauseAfter(times) || !free())
        return
      times++
      last = timeStamp
      fn()
    })
  }
}
