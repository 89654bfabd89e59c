import type { Ref, ShallowRef } from 'vue'
import type { LabRun, Step } from '../../lab'
import type { Chosen } from './address'
import type { Phase } from './runs'
import { onScopeDispose, toRaw, watch } from 'vue'

/** What is shown of a run. */
export interface Parts {
  phase: Ref<Phase>
  progress: Ref<number>
  now: Ref<Step | undefined>
  message: Ref<string>
  run: ShallowRef<LabRun>
}

type Shown = { [part in keyof Parts]: Parts[part]['value'] }
type Message = { hello: true } | { shown: Shown } | { stop: true } | { chosen: Chosen }

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

  const post = (message: Message) => channel.postMessage(message)
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

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
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
      await (locks ? locks.request(NAME, { ifAvailable: true }, lock => lock ? measure() : undefined) : measure())
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
