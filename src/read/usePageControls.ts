import { useEventListener } from '@vueuse/core'
import { shallowRef } from 'vue'
import { reading } from '../interface-words'

/** Every part of the page that opens. */
const parts = () => document.querySelectorAll<HTMLDetailsElement>('.read main details')

/**
 * Makes the controls before the slides work. They are served with the page and stay as they are, so their clicks are handled
 * here: `data-open-all` opens every part, `data-copy` copies its text. Printing opens every part, too.
 * @returns Whether every part is open, and a function that opens or closes them all.
 */
export function usePageControls() {
  const allOpen = shallowRef(false)

  function toggleAll() {
    allOpen.value = !allOpen.value
    parts().forEach(part => part.open = allOpen.value)
    for (const button of document.querySelectorAll('[data-open-all]'))
      button.textContent = allOpen.value ? reading.closeAll : reading.openAll
  }

  async function copy(button: HTMLElement) {
    const words = await navigator.clipboard.writeText(button.dataset.copy!).then(() => reading.copied, () => reading.copyBlocked)
    button.textContent = words
  }

  useEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-open-all], [data-copy]')
    if (button?.dataset.copy !== undefined)
      void copy(button)
    else if (button)
      toggleAll()
  })

  let closed: HTMLDetailsElement[] = []
  useEventListener('beforeprint', () => {
    closed = [...parts()].filter(part => !part.open)
    closed.forEach(part => part.open = true)
  })
  useEventListener('afterprint', () => closed.forEach(part => part.open = false))

  return { allOpen, toggleAll }
}
