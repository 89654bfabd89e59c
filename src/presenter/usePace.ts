import type { Ref } from 'vue'
import type { Pace } from './pace'
import type { DeskSlide } from './usePlan'
import { useIntervalFn, useLocalStorage } from '@vueuse/core'
import { computed, watch } from 'vue'
import { cut } from '../composables/cut'
import { book, fresh, pause, read, renew, start, times, turn, withGiven } from './pace'
import { restore } from './restore'

/**
 * Keeps the pace of the pitch across slides, reloads and pauses, for the presenter's window. Each cut has its own pace,
 * because the plans of the cuts differ.
 * @param slides Every slide in the order it is presented.
 * @param alias The slide on stage.
 * @param detour Whether that slide is shown to answer a question.
 */
export function usePace(slides: Readonly<Ref<readonly DeskSlide[]>>, alias: Readonly<Ref<string>>, detour: Readonly<Ref<boolean>>) {
  const stored = useLocalStorage<Pace>(`deck-pace-${cut}`, fresh(), {
    shallow: true,
    serializer: { read: text => restore(text, Date.now()), write: JSON.stringify },
  })
  const plan = computed(() => withGiven(slides.value, stored.value.on))
  const set = (pace: Pace) => stored.value = pace
  const arrive = (pace: Pace, from: string) => set(turn(pace, from, alias.value, plan.value, Date.now(), detour.value))

  watch(alias, (to, from) => arrive(stored.value, from ?? to), { immediate: true })
  useIntervalFn(() => set(book(stored.value, alias.value, Date.now())), 1000)

  /** Milliseconds as whole seconds. */
  const seconds = (ms: number | undefined) => Math.floor((ms ?? 0) / 1000)
  const spent = computed(() => times(stored.value))

  return {
    reading: computed(() => read(stored.value, plan.value, alias.value)),
    /** Each slide in order, with its plan and the seconds spent in this run and the previous one. */
    log: computed(() =>
      plan.value.map(p => ({ ...p, spent: seconds(spent.value[p.alias]), before: seconds(stored.value.before[p.alias]) })),
    ),
    /** The slide that the pitch has reached. */
    on: computed(() => stored.value.on || alias.value),
    /** Planned seconds before the slide on which the clock started. */
    untimed: computed(() => stored.value.untimed),
    running: computed(() => stored.value.running),
    toggle: () => set(stored.value.running ? pause(stored.value, alias.value, Date.now()) : start(stored.value, Date.now())),
    reset: () => arrive(renew(stored.value), alias.value),
  }
}
