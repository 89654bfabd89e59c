import type { Ref } from 'vue'
import type { Chosen } from './address'
import type { LabRefs, LabState } from './state'
import { onScopeDispose, toRaw, watch } from 'vue'

const NAME = 'deck lab'

/**
 * A message between windows: the news that a window has opened, the state of the measuring window, a request to stop,
 * or the chosen tape.
 */
export type WindowMessage = { hello: true } | { state: LabState } | { stop: true } | { chosen: Chosen }

export interface ShareOptions {
  refs: LabRefs
  /** Whether a run is in progress, in this window or another. */
  busy: Readonly<Ref<boolean>>
  /** Stops the run that this window measures or shows. */
  stop: () => void
  /** Switches to the tape chosen in another window. */
  choose: (chosen: Chosen) => void
}

/**
 * Lets only one window of this browser measure at a time, and shows its run in all windows. The presenter's and the
 * audience's windows reach the lab together, and two simultaneous runs would slow each other down.
 */
export function shareLab({ refs, busy, stop, choose }: ShareOptions) {
  const channel = new BroadcastChannel(NAME)
  const locks = (navigator as Partial<Navigator>).locks
  /** Whether this window is measuring, and whether it is waiting for another window to finish measuring. */
  let [mine, waits] = [false, false]
  /** This window's last run; a stopped run takes a moment to end. */
  let last: Promise<unknown> = Promise.resolve()

  const post = (message: WindowMessage) => channel.postMessage(message)
  const state = () => Object.fromEntries(Object.entries(refs).map(([part, { value }]) => [part, toRaw(value)])) as unknown as LabState
  const postState = () => post({ state: state() })

  /** Waits until the measuring window is done, or has been closed without sending a final state. */
  async function waitForEnd() {
    if (waits || !locks)
      return
    waits = true
    await locks.request(NAME, () => {})
    waits = false
    if (busy.value && !mine)
      refs.phase.value = 'stopped'
  }

  channel.onmessage = ({ data }: MessageEvent<WindowMessage>) => {
    if ('hello' in data && refs.run.value.origin === 'here') {
      postState()
    }
    else if ('stop' in data && mine) {
      stop()
    }
    else if ('chosen' in data) {
      choose(data.chosen)
    }
    else if ('state' in data && !mine) {
      for (const part of Object.keys(refs) as (keyof LabRefs)[])
        (refs[part] as Ref).value = data.state[part]
      if (busy.value)
        void waitForEnd()
    }
  }
  onScopeDispose(() => channel.close())
  watch(Object.values(refs), () => mine && postState())
  post({ hello: true })

  return {
    /** Runs a measurement unless another window is measuring. */
    async alone(work: () => Promise<void>): Promise<void> {
      async function measure() {
        mine = true
        try {
          await work()
        }
        finally {
          postState()
          mine = false
        }
      }
      if (mine)
        await last
      last = locks ? locks.request(NAME, { ifAvailable: true }, lock => lock ? measure() : undefined) : measure()
      await last
    },
    /** @returns Whether this window is measuring. */
    measures: () => mine,
    /**
     * Stops the run, whichever window measures it. This window shows the end at once instead of waiting for the
     * measuring window, which may be gone.
     */
    stop: () => {
      if (!mine && busy.value)
        post({ stop: true })
      stop()
    },
    /** Makes all other windows choose this tape. */
    choose: (chosen: Chosen) => post({ chosen }),
  }
}
