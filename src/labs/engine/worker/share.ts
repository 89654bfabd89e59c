import type { Ref } from 'vue'
import type { Chosen } from './address'
import type { Notice, Parts, Shown } from './protocol'
import { onScopeDispose, toRaw, watch } from 'vue'

const NAME = 'deck lab'

export interface ShareOptions {
  parts: Parts
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
export function shareLab({ parts, busy, stop, choose }: ShareOptions) {
  const channel = new BroadcastChannel(NAME)
  const locks = (navigator as Partial<Navigator>).locks
  /** Whether this window measures, and whether it waits for the one that does. */
  let [mine, waits] = [false, false]
  /** The last run of this window, which takes a moment to end when it is stopped. */
  let last: Promise<unknown> = Promise.resolve()

  const post = (notice: Notice) => channel.postMessage(notice)
  const shown = () => Object.fromEntries(Object.entries(parts).map(([part, { value }]) => [part, toRaw(value)])) as unknown as Shown
  const tell = () => post({ shown: shown() })

  /** The window that measures may be closed meanwhile: then nobody says that its run is over. */
  async function waitForEnd() {
    if (waits || !locks)
      return
    waits = true
    await locks.request(NAME, () => {})
    waits = false
    if (busy.value && !mine)
      parts.phase.value = 'stopped'
  }

  channel.onmessage = ({ data }: MessageEvent<Notice>) => {
    if ('hello' in data && parts.run.value.origin === 'here') {
      tell()
    }
    else if ('stop' in data && mine) {
      stop()
    }
    else if ('chosen' in data) {
      choose(data.chosen)
    }
    else if ('shown' in data && !mine) {
      for (const part of Object.keys(parts) as (keyof Parts)[])
        (parts[part] as Ref).value = data.shown[part]
      if (busy.value)
        void waitForEnd()
    }
  }
  onScopeDispose(() => channel.close())
  watch(Object.values(parts), () => mine && tell())
  post({ hello: true })

  return {
    /** Does something that must not be done in two windows at once; nothing where another one is at it. */
    async alone(work: () => Promise<void>): Promise<void> {
      async function measure() {
        mine = true
        try {
          await work()
        }
        finally {
          tell()
          mine = false
        }
      }
      if (mine)
        await last
      last = locks ? locks.request(NAME, { ifAvailable: true }, lock => lock ? measure() : undefined) : measure()
      await last
    },
    /** Whether this window is the one that measures. */
    measures: () => mine,
    /** Ends a run wherever it is; here at once, as the window that measured may be gone. */
    stop: () => {
      if (!mine && busy.value)
        post({ stop: true })
      stop()
    },
    /** Has all windows take a tape. */
    choose: (chosen: Chosen) => post({ chosen }),
  }
}
