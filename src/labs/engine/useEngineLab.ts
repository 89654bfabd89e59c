import type { MaybeRefOrGetter } from 'vue'
import type { EngineLab } from './engine-lab'
import type { Scenario } from './lab'
import type { Chosen } from './worker/address'
import { createGlobalState, useDocumentVisibility } from '@vueuse/core'
import { computed, inject, onScopeDispose, ref, shallowReactive, toValue, watch } from 'vue'
import { routerKey } from 'vue-router'
import { Terminated } from '../kit/worker-client'
import { markdownOf } from './lab'
import { chosenIn, writeName } from './worker/address'
import { shareLab } from './worker/share'
import { spawn } from './worker/spawn'
import { useTapes } from './worker/tapes'
import { useRun } from './worker/useRun'

export type { EngineLab } from './engine-lab'
export type { Phase } from './worker/state'

/**
 * The page's only lab, kept in sync with the labs of other windows. Its results are kept when the slide is left. Two
 * labs never run at once.
 */
const useLab = createGlobalState(() => {
  const router = inject(routerKey, undefined)
  const visibility = useDocumentVisibility()
  const wanted = shallowReactive(new Set<symbol>())
  const may = computed(() => wanted.size > 0 && visibility.value === 'visible')
  const message = ref('')

  const tapes = useTapes(chosenIn(location.search), spawn)
  const runs = useRun({ name: () => tapes.name.value, tape: tapes.ready, spawn, onFailure: reason => message.value = reason })

  const { phase, progress, now, run } = runs
  const share = shareLab({ refs: { phase, progress, now, message, run }, busy: runs.busy, stop: runs.stop, choose: take })

  const showError = (error: unknown) => {
    if (!(error instanceof Terminated))
      message.value = (error as Error).message
  }

  /** Makes the tape in advance, for the picture of the book. */
  const prepare = () => may.value && tapes.ready().catch(showError)
  watch(may, on => on ? prepare() : share.measures() && runs.stop(), { flush: 'sync' })

  const write = () => router && writeName(router, tapes.name.value)

  function take(chosen: Chosen) {
    if (share.measures())
      runs.stop()
    message.value = ''
    tapes.choose(chosen)
    runs.reset()
    write()
    prepare()
  }

  function choose(scenario: Scenario, seed = tapes.seed()) {
    share.stop()
    take({ scenario, seed })
    share.choose({ scenario, seed })
  }

  async function open(file: File) {
    share.stop()
    message.value = ''
    try {
      message.value = await tapes.read(file)
      runs.reset()
      write()
    }
    catch (error) {
      showError(error)
    }
  }

  function start() {
    if (!may.value || runs.busy.value)
      return
    message.value = ''
    // The slide may have been left by the time this run gets its turn.
    void share.alone(async () => may.value ? runs.start() : undefined)
  }

  const { name, tape, skipped } = tapes
  const lab: EngineLab = {
    phase,
    progress,
    now,
    message,
    run,
    tape,
    name,
    skipped,
    choose,
    open,
    start,
    stop: share.stop,
    markdown: () => markdownOf(run.value),
  }
  return { lab, wanted }
})

/**
 * The lab: two engines and the steps between them, measured in this browser, off the main thread.
 * @param active Whether the lab may run: its slide is shown and visible. When it turns false, a run stops ('stopped').
 */
export function useEngineLab(active: MaybeRefOrGetter<boolean>): EngineLab {
  const { lab, wanted } = useLab()
  const me = Symbol('lab')
  watch(() => toValue(active), on => on ? wanted.add(me) : wanted.delete(me), { immediate: true, flush: 'sync' })
  onScopeDispose(() => wanted.delete(me))
  return lab
}
