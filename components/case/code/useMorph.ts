import type { MaybeRefOrGetter } from 'vue'
import { useRafFn } from '@vueuse/core'
import { ref, toValue, watch } from 'vue'
import { DURATION, progressAt } from './morph'

/**
 * Follows a step: when it changes, the old one becomes the new one.
 * @param step The step.
 * @param moving Whether motion is allowed. If not, the change takes no time.
 * @returns The step that is left, undefined unless it is being left; and how far the change is, from 0 to 1.
 */
export function useMorph(step: MaybeRefOrGetter<number>, moving: MaybeRefOrGetter<boolean>) {
  const from = ref<number>()
  const at = ref(1)
  let time = 0

  const { pause, resume } = useRafFn(({ delta }) => {
    time += delta
    at.value = progressAt(time)
    if (time >= DURATION)
      finish()
  }, { immediate: false })

  function finish() {
    pause()
    from.value = undefined
    at.value = 1
  }

  // Both are watched together: a step that changes because its slide is entered or left must not be animated.
  watch([() => toValue(step), () => toValue(moving)], ([now, on], [before, was]) => {
    if (!on || !was)
      return finish()
    if (now === before)
      return
    time = 0
    at.value = 0
    from.value = before
    resume()
  })

  return { from, at }
}
