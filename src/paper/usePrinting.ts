import type { Router } from 'vue-router'
import { useEventListener } from '@vueuse/core'
import { watchEffect } from 'vue'
import { keyName } from '../lib/key-name'

/**
 * Makes the print shortcut open the handout, ready to print. The deck itself is not printed, because its slides take a
 * moment to load, and a browser that has started to print does not wait for them. The browser's own print menu prints
 * only a note with the handout's address.
 * @param router The deck's router.
 * @param withNumbers Adds the reader's numbers to an address.
 */
export function usePrinting(router: Router, withNumbers: (address: string) => string): void {
  const toPrint = router.resolve({ name: 'handout', query: { print: 'now' } }).href

  useEventListener('keydown', (event) => {
    const asked = keyName(event) === 'p' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
    if (!asked || 'paper' in document.documentElement.dataset)
      return
    event.preventDefault()
    const address = withNumbers(toPrint)
    if (!window.open(address))
      location.assign(address)
  })

  const note = document.createElement('p')
  note.className = 'deck-paper-note'
  note.hidden = true
  const link = document.createElement('a')
  watchEffect(() => link.href = link.textContent = new URL(withNumbers(router.resolve('/handout').href), location.href).href)
  note.append('This deck is printed from its handout: press Ctrl+P or Cmd+P in the deck, or open ', link, '.')
  document.body.append(note)
}
