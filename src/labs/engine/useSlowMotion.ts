import type { MaybeRefOrGetter } from 'vue'
import type { Tape } from './lab'
import { useTimeoutFn } from '@vueuse/core'
import { computed, ref, toValue, watch } from 'vue'
import { firstTrade, slowMotion } from './lab'

/** How long a message is shown, in ms. A message that trades is shown long enough to be read. */
export const PACE = { rests: 700, trades: 2400 }
/** How many frames are played before playback starts over: by then the queues are too long for the picture. */
const MOST = 60

/**
 * Plays the beginning of a tape message by message, in a loop. If playback must not advance by itself, it shows
 * the first trade.
 * @param tape The tape; playback restarts when it changes.
 * @param prices Number of price levels shown per side.
 * @param moving Whether playback may advance by itself.
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
