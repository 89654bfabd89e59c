import type { Pace, Planned } from '../lib/pace'
import { useNav } from '@slidev/client'
import { useIntervalFn, useLocalStorage } from '@vueuse/core'
import { computed, ref, watch } from 'vue'
import { book, budgetOf, fresh, pause, read, resume, start, turn } from '../lib/pace'

// Written into the build by setup/vite-plugins.ts: which cut is presented.
declare const __DECK_CUT__: 'full' | 'core'

/** Keeps the pace of the pitch over slides, reloads and pauses, for the presenter's window. */
export function usePace() {
  const { slides, currentSlideRoute } = useNav()
  const stored = useLocalStorage<Pace>('deck-pace', fresh(), {
    serializer: {
      // What cannot be read back is no pace: the pitch starts anew instead of failing.
      read: (text) => {
        try {
          const pace = { ...fresh(), ...JSON.parse(text) } as Pace
          return typeof pace.spent === 'object' && pace.spent !== null ? resume(pace, Date.now()) : fresh()
        }
        catch {
          return fresh()
        }
      },
      write: JSON.stringify,
    },
  })
  const now = ref(Date.now())

  const aliasOf = (route: typeof currentSlideRoute.value) => String(route.meta.slide.frontmatter.routeAlias ?? route.no)
  const alias = computed(() => aliasOf(currentSlideRoute.value))
  const plan = computed<Planned[]>(() => slides.value.map((route) => {
    const { frontmatter, noteHTML } = route.meta.slide
    const budget = budgetOf(noteHTML ?? '')
    const counts = __DECK_CUT__ === 'core' ? budget?.core === true : frontmatter.section !== 'Appendix'
    return { alias: aliasOf(route), seconds: budget?.seconds ?? 0, counts }
  }))

  const set = (pace: Pace) => stored.value = pace
  watch(alias, (to, from) => {
    const time = Date.now()
    const turned = turn(stored.value, from ?? to, to, plan.value, time)
    // The first slide that is left starts the clock, as nobody remembers to.
    const begins = from !== undefined && !turned.running && Object.keys(turned.spent).length === 0
    set(begins ? start(turned, time) : turned)
    now.value = time
  }, { immediate: true })

  useIntervalFn(() => {
    now.value = Date.now()
    set(book(stored.value, alias.value, now.value))
  }, 1000)

  return {
    reading: computed(() => read(stored.value, plan.value, alias.value)),
    /** Each slide's planned and spent seconds, in order, for the time after a rehearsal. */
    log: computed(() => plan.value.map(p => ({ ...p, spent: Math.floor((stored.value.spent[p.alias] ?? 0) / 1000) }))),
    running: computed(() => stored.value.running),
    toggle: () => set(stored.value.running ? pause(stored.value, alias.value, Date.now()) : start(stored.value, Date.now())),
    reset: () => set({ ...fresh(), on: alias.value }),
  }
}
