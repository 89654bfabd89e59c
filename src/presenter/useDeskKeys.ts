import { useEventListener } from '@vueuse/core'
import { keyName } from '../lib/key-name'

/**
 * Listens to the desk's own keys before the deck does; the deck gets every other key. Letters that are typed into a field
 * stay there, but the keys of `always` act from a field, too.
 * @param keys What each key does, by its name in small letters. It may return false to leave the key to the deck.
 * @param always The same for keys that also act while a field has the focus.
 */
export function useDeskKeys(keys: Readonly<Record<string, () => unknown>>, always: Readonly<Record<string, () => unknown>>): void {
  useEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog:modal'))
      return
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
    const act = (typing ? always : keys)[keyName(event)]
    if (!act || act() === false)
      return
    event.preventDefault()
    event.stopImmediatePropagation()
  }, { capture: true })
}
