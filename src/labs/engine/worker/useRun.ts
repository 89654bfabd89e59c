import type { LabRun, Step, Tape, TapeName } from '../lab'
import type { EngineWorker } from './spawn'
import type { Phase } from './state'
import { computed, ref, shallowRef } from 'vue'
import { recordedRun } from '../model/recorded-run'
import { machineOf } from './machine'
import { runSteps } from './run-steps'

/** Options of a run. */
export interface RunOptions {
  name: () => TapeName
  tape: () => Promise<Tape>
  spawn: () => EngineWorker
  /** Called with the reason when a run fails. */
  onFailure: (reason: string) => void
}

/** Starts and stops runs of the benchmark. Only one run is in progress at a time. */
export function useRun({ name, tape, spawn, onFailure }: RunOptions) {
  const phase = ref<Phase>('idle')
  const progress = ref(0)
  const now = ref<Step>()
  const run = shallowRef<LabRun>(recordedRun())
  const busy = computed(() => phase.value === 'preparing' || phase.value === 'running')
  let workers: EngineWorker[] | undefined
  /** Releases a run that is still waiting for its tape. */
  let release = () => {}

  /** Terminates all workers of the run. */
  function end(last: Phase) {
    workers?.forEach(worker => worker.terminate())
    workers = undefined
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
    const mine: EngineWorker[] = workers = []
    const ended = new Promise<void>(resolve => release = resolve)
    phase.value = 'preparing'
    progress.value = 0
    try {
      const head = { date: new Date().toISOString(), machine: machineOf(navigator), tape: { ...name() } }
      const made = await Promise.race([tape(), ended])
      if (workers !== mine || !made)
        return
      await runSteps({
        tape: made,
        head,
        isolated: globalThis.crossOriginIsolated === true,
        spawn: () => mine[mine.push(spawn()) - 1],
        onProgress: (reached) => {
          now.value = reached.now
          progress.value = reached.progress
          if (reached.run)
            [run.value, phase.value] = [reached.run, 'running']
        },
      })
      progress.value = 1
      end('done')
    }
    catch (error) {
      // A stopped run has already ended.
      if (workers !== mine)
        return
      end('failed')
      onFailure((error as Error).message)
    }
  }

  return { phase, progress, now, run, busy, start, stop, reset: () => phase.value = 'idle' }
}
