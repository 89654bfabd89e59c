import { computed } from 'vue'
import { cursorStyle, showPresenterCursor } from './state'

/** The pointer that the audience sees over the slide: Slidev's settings as one. */
export function usePointer() {
  const pointer = computed(() => showPresenterCursor.value ? cursorStyle.value === 'laser' ? 'laser' : 'arrow' : 'none')

  /** Cycles through arrow, laser and none. */
  function change() {
    const now = pointer.value
    cursorStyle.value = now === 'arrow' ? 'laser' : 'cursor'
    showPresenterCursor.value = now !== 'laser'
  }
  return { pointer, change }
}
