import { useSessionStorage } from '@vueuse/core'
import { computed, shallowRef, watch } from 'vue'

/** The state of the audience's screen. If two windows differ, the one with more changes prevails. */
interface Blackout {
  black: boolean
  /** How often the screen has been blacked out or restored. */
  changes: number
}

const screen = shallowRef<Blackout>({ black: false, changes: 0 })

/** Whether the audience's screen is black. Every window of the pitch has the same value. */
export const blackout = computed(() => screen.value.black)

/** Blacks out the screen, or restores it. */
export function toggleBlackout() {
  screen.value = { black: !blackout.value, changes: screen.value.changes + 1 }
}

function readBlackout(text: string): Blackout {
  try {
    const { black, changes } = JSON.parse(text) as Blackout
    if (typeof black === 'boolean' && Number.isSafeInteger(changes))
      return { black, changes }
  }
  catch {}
  return { black: false, changes: 0 }
}

/**
 * Keeps the windows of this pitch in sync, even if one is reloaded. A window posts its state when it opens and on every
 * change. A window with more changes replies with its own state.
 */
export function useBlackoutSync() {
  const kept = useSessionStorage('deck-black', screen.value, { shallow: true, serializer: { read: readBlackout, write: JSON.stringify } })
  const channel = new BroadcastChannel('deck black')
  channel.onmessage = ({ data }: MessageEvent<Blackout>) => {
    if (data.changes > screen.value.changes)
      screen.value = data
    else if (data.changes < screen.value.changes)
      channel.postMessage(screen.value)
  }
  screen.value = kept.value
  watch(screen, (now) => {
    kept.value = now
    channel.postMessage(now)
  }, { immediate: true })
}
