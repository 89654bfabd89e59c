import type { LabRun, Step, Tape, TapeName } from '../lab'
import type { Hand } from './hand'
import { computed, ref, shallowRef } from 'vue'
import { recordedRun } from '../model/recorded-run'
import { conduct } from './conductor'
import { machineOf } from './machine'

/** How far the lab is. */
export type Phase = 'rest' | 'preparing' | 'running' | 'done' | 'stopped' | 'failed'

/** What a run needs. */
export interface RunOptions {
  name: () => TapeName
  tape: () => Promise<Tape>
  hire: () => Hand
  /** Is told why a run has failed. */
  failed: (reason: string) => void
}

/** One run at a time, from its start to where it ends or is stopped. */
export function useRuns({ name, tape, hire, failed }: RunOptions) {
  const phase = ref<Phase>('rest')
  const progress = ref(0)
  const now = ref<Step>()
  const run = shallowRef<LabRun>(recordedRun())
  const busy = computed(() => phase.value === 'preparing' || phase.value === 'running')
  let hands: Hand[] | undefined
  /** Lets a run that still waits for its tape go. */
  let release = () => {}

  /** Lets all hands of the run go: what they were asked comes to nothing. */
  function end(last: Phase) {
    hands?.forEach(hand => hand.dismiss())
    hands = undefined
    release()
    now.value = undefined
    phase.value = last
  }

  function stop() {
    if (busy.value)
      end('stopped')
  }

  async function start() {
    if (busy.value)
      return
    const mine: Hand[] = hands = []
    const ended = new Promise<void>(resolve => release = resolve)
    phase.value = 'preparing'
    progress.value = 0
    try {
      const head = { date: new Date().toISOString(), machine: machineOf(navigator), tape: { ...name() } }
      const made = await Promise.race([tape(), ended])
      if (hands !== mine || !made)
        return
      await conduct({
        tape: made,
        head,
        isolated: globalThis.crossOriginIsolated === true,
        hire: () => mine[mine.push(hire()) - 1],
        tell: (told) => {
          now.value = told.now
          progress.value = told.progress
          if (told.run)
            [run.value, phase.value] = [told.run, 'running']
        },
      })
      progress.value = 1
      end('done')
    }
    catch (error) {
      // One that was stopped has ended already.
      if (hands !== mine)
        return
      end('failed')
      failed((error as Error).message)
    }
  }

  return { phase, progress, now, run, busy, start, stop, rest: () => phase.value = 'rest' }
}
