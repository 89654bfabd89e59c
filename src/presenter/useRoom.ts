import type { Ref } from 'vue'
import type { DeskSlide } from './usePlan'
import { useNow } from '@vueuse/core'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { blackout } from '../composables/blackout'
import { call, lastHeard, windows } from '../composables/room'
import { roomState } from '../lib/room'

/**
 * The audience windows, judged by what they have confirmed.
 * @param slides Every slide.
 */
export function useRoom(slides: Readonly<Ref<readonly DeskSlide[]>>) {
  const route = useRoute()
  const router = useRouter()
  const now = useNow({ interval: 1000 })
  const wanted = computed(() => ({ no: String(route.params.no), step: Number(route.query.clicks ?? 0), black: blackout.value }))
  const room = computed(() => roomState(windows.value, wanted.value, now.value.getTime(), lastHeard.value !== undefined))

  /** A slide and step in words, from what an address has. */
  function name(no: string, step: number): string {
    const slide = slides.value.find(each => each.alias === no || String(each.no) === no)
    return slide?.last ? `${slide.alias} ${step} of ${slide.last}` : slide?.alias ?? no
  }

  return {
    room,
    name,
    last: computed(() => {
      const last = lastHeard.value
      return last && { seconds: Math.max(0, Math.round((now.value.getTime() - last.heard) / 1000)), place: name(last.no, last.step) }
    }),
    call,
    open: () => void window.open(router.resolve({ name: 'play', params: route.params, query: route.query }).href),
  }
}
