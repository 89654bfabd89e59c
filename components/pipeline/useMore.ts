import type { MaybeRefOrGetter } from 'vue'
import { useEventListener } from '@vueuse/core'
import { ref, toValue, watch } from 'vue'
import { useSlideState, useView } from '../../src/composables/slide-state'

/**
 * A second picture behind a word on the slide, which is no step of the talk. The word and, on stage, the R key open and
 * close it; Escape, a step and leaving the slide close it.
 * @param step The slide's step.
 */
export function useMore(step: MaybeRefOrGetter<number>) {
  const open = ref(false)
  const view = useView()
  const { active, still } = useSlideState()

  function toggle() {
    open.value = !open.value
  }

  watch([() => toValue(step), active], () => open.value = false)

  useEventListener('keydown', ({ key, ctrlKey, metaKey, altKey }) => {
    if (key === 'Escape')
      open.value = false
    else if (key === 'r' && view === 'stage' && active.value && !still.value && !ctrlKey && !metaKey && !altKey)
      toggle()
  })

  return { open, toggle }
}
