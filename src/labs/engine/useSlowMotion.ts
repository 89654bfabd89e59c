import type { MaybeRefOrGetter } from 'vue'
import type { Tape } from './lab'
import { useTimeoutFn } from '@vueuse/core'
import { computed, ref, toValue, watch } from 'vue'
import { firstTrade, slowMotion } from './lab'

/** How long a message stays, in ms: long enough to be read where it trades. */
export const PACE = { rests: 700, trades: 2400 }
/** Frames until it begins again: by then queues are longer than a picture of them. */
const MOST = 60

/**
 * Plays the beginning of a tape message by message, in a loop. At rest it shows the first trade.
 * @param tape The tape; another one begins anew.
 * @param prices How many prices a side are looked at.
 * @param moving Whether it may move by itself.
 */
export function useSlowMotion(tape: MaybeRefOrGetter<Tape | undefined>, prices: number, moving: MaybeRefOrGetter<boolean>) {
  const frames = computed(() => {
    const on = toValue(tape)
    return on ? slowMotion(on, 0, prices, MOST) : []
  })
  const at = ref(0)
  const paused = ref(false)
  const frame = computed(() => frames.value.at(at.value))
  const trades = computed(() => frame.value?.queues.some(({ orders }) => orders.some(({ fate }) => fate === 'traded')) ?? false)
  const running = computed(() => toValue(moving) && !paused.value && frames.value.length > 1)

  function next() {
    at.value = (at.value + 1) % Math.max(1, frames.value.length)
  }

  const { start, stop } = useTimeoutFn(next, () => trades.value ? PACE.trades : PACE.rests, { immediate: false })
  watch([running, at], ([on]) => on ? start() : stop(), { immediate: true })
  watch([frames, () => toValue(moving)], ([, on]) => at.value = on ? 0 : firstTrade(frames.value), { immediate: true })

  return { frame, paused, next }
}
