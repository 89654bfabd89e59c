import type { MaybeRefOrGetter } from 'vue'
import type { Course } from './pipeline'
import { useRafFn } from '@vueuse/core'
import { computed, ref, toValue, watch } from 'vue'
import { runLength, sceneAt } from './pipeline'

/**
 * Plays a step's animation once if the reader went forward to the step from the one before; otherwise shows the step's
 * final state.
 * @param step The step, as in `sceneAt`.
 * @param course The stages on the track and the total time.
 * @param moving Whether anything may move: the slide is shown and motion is allowed.
 * @param passing Whether the change of steps 2 and 3 passes, as in `sceneAt`.
 */
export function usePipelineRun(
  step: MaybeRefOrGetter<number>,
  course: MaybeRefOrGetter<Course>,
  moving: MaybeRefOrGetter<boolean>,
  passing: MaybeRefOrGetter<boolean>,
) {
  const elapsed = ref(Infinity)
  const running = computed(() => elapsed.value < runLength(toValue(step), toValue(course)))
  const scene = computed(() => sceneAt(toValue(step), elapsed.value, toValue(course), toValue(passing)))

  const { pause, resume } = useRafFn(({ delta }) => {
    elapsed.value += delta
    if (!running.value)
      pause()
  }, { immediate: false })

  function finish() {
    pause()
    elapsed.value = Infinity
  }

  function replay() {
    finish()
    if (!toValue(moving))
      return
    elapsed.value = 0
    resume()
  }

  watch(() => toValue(step), (now, before) => now === before + 1 ? replay() : finish())
  watch(() => toValue(moving), on => on || finish())

  return { scene, running, replay }
}
