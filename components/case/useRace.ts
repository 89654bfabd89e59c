import type { MaybeRefOrGetter } from 'vue'
import type { Race } from './race'
import { useRafFn } from '@vueuse/core'
import { computed, ref, shallowRef, toValue, watch } from 'vue'
import { finished, momentAt } from './race'

/**
 * Runs a race in a loop while `moving` is true; otherwise shows its final state.
 * @param race The lanes and the pace; a change restarts it.
 * @param moving Whether the race may run, i.e. its slide is shown and motion is allowed.
 */
export function useRace(race: MaybeRefOrGetter<Race>, moving: MaybeRefOrGetter<boolean>) {
  const time = ref(0)
  const paused = ref(false)
  const moment = shallowRef(finished(toValue(race)))
  const running = computed(() => toValue(moving) && !paused.value)

  const { pause, resume } = useRafFn(({ delta }) => {
    time.value += delta
    moment.value = momentAt(toValue(race), time.value)
  }, { immediate: false })

  watch(running, on => on ? resume() : pause(), { immediate: true })

  function replay() {
    time.value = 0
    paused.value = false
  }

  // Leaving the slide shows the race's final state; entering it starts the race from zero.
  watch([() => toValue(moving), () => toValue(race)], ([on]) => {
    replay()
    if (!on)
      moment.value = finished(toValue(race))
  }, { immediate: true })

  return { moment, paused, replay }
}
