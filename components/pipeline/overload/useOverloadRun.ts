import type { MaybeRefOrGetter } from 'vue'
import type { Run } from './overload'
import { useRafFn } from '@vueuse/core'
import { computed, ref, toValue, watch } from 'vue'
import { shownAt } from './overload'

/**
 * Plays a run once, in real time, if the reader went forward to the step from the one before; otherwise shows its end.
 * @param step The step of the slide.
 * @param run The run. If it changes without a step, its end is shown.
 * @param moving Whether anything may move: the slide is shown and motion is allowed.
 */
export function useOverloadRun(step: MaybeRefOrGetter<number>, run: MaybeRefOrGetter<Run>, moving: MaybeRefOrGetter<boolean>) {
  const elapsed = ref(Infinity)
  const shown = computed(() => shownAt(toValue(run), elapsed.value))

  const { pause, resume } = useRafFn(({ delta }) => {
    elapsed.value += delta / 1000
    if (shown.value.done)
      finish()
  }, { immediate: false })

  function finish() {
    pause()
    elapsed.value = Infinity
  }

  watch([() => toValue(step), () => toValue(run)], ([now], [before]) => {
    finish()
    if (now !== before + 1 || !toValue(moving))
      return
    elapsed.value = 0
    resume()
  })
  watch(() => toValue(moving), on => on || finish())

  return { shown }
}
