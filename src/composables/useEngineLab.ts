import type { MaybeRefOrGetter, Ref, ShallowRef } from 'vue'
import type { LabRun, Scenario, Step, Tape, TapeName } from '../lab'
import type { Phase } from './lab/runs'
import type { Skipped } from './lab/tapes'
import { createGlobalState, useDocumentVisibility } from '@vueuse/core'
import { computed, inject, onScopeDispose, ref, shallowReactive, toValue, watch } from 'vue'
import { routerKey } from 'vue-router'
import { markdownOf } from '../lab'
import { chosenIn, writeName } from './lab/address'
import { hire } from './lab/hand'
import { useRuns } from './lab/runs'
import { isDismissed, useTapes } from './lab/tapes'

export type { Phase } from './lab/runs'

/** The lab, measured in this browser. */
export interface EngineLab {
  phase: Readonly<Ref<Phase>>
  /** 0 to 1, over the whole run. */
  progress: Readonly<Ref<number>>
  /** The step that is measured right now. */
  now: Readonly<Ref<Step | undefined>>
  /** Why it failed, or what was left out of a file, in a sentence. */
  message: Readonly<Ref<string>>
  /** The run made here, growing while it goes; a recorded one until there is one. */
  run: Readonly<ShallowRef<LabRun>>
  /** The tape that is chosen, generated or read; undefined before it is there. The picture of the book plays it. */
  tape: Readonly<ShallowRef<Tape | undefined>>
  name: Readonly<Ref<TapeName>>
  /** What is wrong with a dropped file: line and reason of the first bad rows, and how many were left out in all. */
  skipped: Readonly<Ref<Skipped>>
  /** Chooses a tape by scenario and seed, by default the seed chosen last; ends a run. */
  choose: (scenario: Scenario, seed?: number) => void
  /** Chooses a tape from a CSV file; ends a run. A file that cannot be read is told in `message`, and the tape before it stays. */
  open: (file: File) => Promise<void>
  /** Begins a run; nothing while one goes on, or where none may. */
  start: () => void
  stop: () => void
  /** The run that is shown, as Markdown. */
  markdown: () => string
}

/** The one lab of the page: what was measured outlives the slide, and two instances of it never run at once. */
const useLab = createGlobalState(() => {
  const router = inject(routerKey, undefined)
  const visibility = useDocumentVisibility()
  const wanted = shallowReactive(new Set<symbol>())
  const may = computed(() => wanted.size > 0 && visibility.value === 'visible')
  const message = ref('')

  const tapes = useTapes(chosenIn(location.search), hire)
  const runs = useRuns({ name: () => tapes.name.value, tape: tapes.ready, hire, failed: reason => message.value = reason })

  /** Makes the tape ahead, for the picture; what is wrong with it a start will tell. */
  const prepare = () => may.value && tapes.ready().catch(() => {})
  watch(may, on => on ? prepare() : runs.stop(), { flush: 'sync' })

  const write = () => router && writeName(router, tapes.name.value)

  function choose(scenario: Scenario, seed = tapes.seed()) {
    runs.stop()
    message.value = ''
    tapes.choose({ scenario, seed })
    runs.rest()
    write()
    prepare()
  }

  async function open(file: File) {
    runs.stop()
    message.value = ''
    try {
      message.value = await tapes.read(file)
      runs.rest()
      write()
    }
    catch (error) {
      if (!isDismissed(error))
        message.value = (error as Error).message
    }
  }

  function start() {
    if (!may.value || runs.busy.value)
      return
    message.value = ''
    void runs.start()
  }

  const { phase, progress, now, run, stop } = runs
  const { name, tape, skipped } = tapes
  const lab: EngineLab = { phase, progress, now, message, run, tape, name, skipped, choose, open, start, stop, markdown: () => markdownOf(run.value) }
  return { lab, wanted }
})

/**
 * The lab: two engines and the steps between them, measured in this browser, off the page's thread.
 * @param active Whether the lab may run: its slide is shown and its page is visible. Turning false stops a run ('stopped').
 */
export function useEngineLab(active: MaybeRefOrGetter<boolean>): EngineLab {
  const { lab, wanted } = useLab()
  const me = Symbol('lab')
  watch(() => toValue(active), on => on ? wanted.add(me) : wanted.delete(me), { immediate: true, flush: 'sync' })
  onScopeDispose(() => wanted.delete(me))
  return lab
}
