import type { Router } from 'vue-router'
import { useEventListener } from '@vueuse/core'

/**
 * Printing the deck means its handout. The keys for it open that, ready to print: a browser waits for nothing once it
 * has begun to print, and slides take a moment to come. The browser's own menu gives a page that says where it is.
 * @param router The deck's router.
 */
export function usePrinting(router: Router): void {
  const address = router.resolve({ name: 'handout', query: { print: 'now' } }).href

  useEventListener('keydown', (event) => {
    const asked = event.key.toLowerCase() === 'p' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
    if (!asked || 'paper' in document.documentElement.dataset)
      return
    event.preventDefault()
    if (!window.open(address))
      location.assign(address)
  })

  const note = document.createElement('p')
  note.className = 'deck-paper-note'
  note.hidden = true
  const link = document.createElement('a')
  link.href = link.textContent = new URL(router.resolve('/handout').href, location.href).href
  note.append('This deck is printed from its handout: press Ctrl+P or Cmd+P in the deck, or open ', link, '.')
  document.body.append(note)
}
