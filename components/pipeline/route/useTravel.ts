import type { MaybeRefOrGetter } from 'vue'
import type { RouteLayout } from './route'
import { useRafFn } from '@vueuse/core'
import { computed, ref, toValue, watch } from 'vue'
import { packetAt, travelTime } from './route'

/**
 * Sends a packet along a route once, each time that the slide is entered.
 * @param layout The route.
 * @param moving Whether anything may move: the slide is shown and motion is allowed. Otherwise the packet has arrived.
 * @returns The packet's centre; `undefined` once it has arrived.
 */
export function useTravel(layout: MaybeRefOrGetter<RouteLayout>, moving: MaybeRefOrGetter<boolean>) {
  const elapsed = ref(Infinity)
  const { pause, resume } = useRafFn(({ delta }) => {
    elapsed.value += delta
    if (elapsed.value >= travelTime(toValue(layout)))
      pause()
  }, { immediate: false })

  watch(() => toValue(moving), (on) => {
    elapsed.value = on ? 0 : Infinity
    on ? resume() : pause()
  }, { immediate: true })

  return computed(() => packetAt(toValue(layout), elapsed.value))
}
