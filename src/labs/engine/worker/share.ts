import type { Ref } from 'vue'
import type { Chosen } from './address'
import type { LabRefs, LabState } from './state'
import { onScopeDispose, toRaw, watch } from 'vue'

const NAME = 'deck lab'

/** Messages between the windows: one has opened, the state of the one that measures, a request to stop, the chosen tape. */
export type WindowMessage = { hello: true } | { state: LabState } | { stop: true } | { chosen: Chosen }

export interface ShareOptions {
  refs: LabRefs
  /** Whether a run goes on, here or elsewhere. */
  busy: Readonly<Ref<boolean>>
  /** Stops the run that this window makes or shows. */
  stop: () => void
  /** Takes the tape that was chosen in another window. */
  choose: (chosen: Chosen) => void
}

/**
 * Lets one window of this browser measure at a time, and all of them show it: the presenter's and the audience's come
 * to the lab together, and two runs at once would slow each other down.
 */
export function shareLab({ refs, busy, stop, choose }: ShareOptions) {
  const channel = new BroadcastChannel(NAME)
  const locks = (navigator as Partial<Navigator>).locks
  /** Whether this window measures, and whether it waits for the one that does. */
  let [mine, waits] = [false, false]
  /** The last run of this window, which takes a moment to end when it is stopped. */
  let last: Promise<unknown> = Promise.resolve()

  const post = (message: WindowMessage) => channel.postMessage(message)
  const state = () => Object.fromEntries(Object.entries(refs).map(([part, { value }]) => [part, toRaw(value)])) as unknown as LabState
  const postState = () => post({ state: state() })

  /** Waits until the window that measures is done. It may be closed, and then sends no last state. */
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
    /** @returns Whether this window is the one that measures. */
    measures: () => mine,
    /** Stops the run in whichever window it is. Here it ends at once: the window that measured may be gone. */
    stop: () => {
      if (!mine && busy.value)
        post({ stop: true })
      stop()
    },
    /** Makes all other windows choose this tape. */
    choose: (chosen: Chosen) => post({ chosen }),
  }
}
