import type { ShortcutOptions } from '@slidev/types'
import type { Ref } from 'vue'
import { useNav } from '@slidev/client'
import setupShortcuts from '@slidev/client/setup/shortcuts.ts'
import { fullscreen, magicKeys, shortcutsEnabled, shortcutsLocked } from '@slidev/client/state/index.ts'
import { onKeyStroke, useEventListener } from '@vueuse/core'
import { watch } from 'vue'
import { keyName } from '../lib/key-name'

/** How long a key must be held before it repeats, in ms: shorter each time, so that a held key speeds up. */
const pauseAfter = (times: number) => Math.max(1000 - 250 * times, 150)

/**
 * Whether the page itself needs the keys: a field, button or link has the focus, or a modal dialog is open. An element
 * that has just been hidden keeps the focus until the next frame, but no longer needs the keys.
 */
function busy(): boolean {
  const focused = document.activeElement
  return (focused?.matches('input, textarea, button, a') && focused.getClientRects().length > 0)
    || document.querySelector('dialog:modal') !== null
}

/**
 * Registers the deck's shortcuts, in place of Slidev's function of the same name.
 *
 * Slidev learns from events whether a dialog is open and what has the focus. A dialog fires `close` some time after it
 * has closed, and a key pressed in between is lost. Here the page is checked when the key is pressed.
 *
 * Slidev repeats a key with a timer until `keyup`: if the page stalls in between, one press counts twice. Here a key
 * repeats only when the keyboard itself repeats it.
 *
 * Slidev knows keys by their characters, so a layout of another script has no letters for it. Here such a key counts as
 * the letter in its place.
 */
export function registerShortcuts(): void {
  const { isPrintMode } = useNav()
  const free = () => !isPrintMode.value && shortcutsEnabled.value && !shortcutsLocked.value && !busy()
  // As in Slidev, the later of two shortcuts with the same key wins.
  const shortcuts = new Map<string | Ref<boolean>, ShortcutOptions>(setupShortcuts().map((each: ShortcutOptions) => [each.key, each]))
  for (const { key, fn, autoRepeat } of shortcuts.values()) {
    if (fn)
      listen(typeof key === 'string' ? magicKeys[key] : key, fn, autoRepeat)
  }
  onKeyStroke(event => keyName(event) === 'f', event => !event.repeat && free() && fullscreen.toggle())
  for (const [type, down] of [['keydown', true], ['keyup', false]] as const) {
    useEventListener(type, (event) => {
      const name = keyName(event)
      if (name !== event.key.toLowerCase() && !event.repeat)
        (magicKeys[name] as Ref<boolean>).value = down
    })
  }

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
