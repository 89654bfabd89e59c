import { useSessionStorage } from '@vueuse/core'
import { computed, shallowRef, watch } from 'vue'

/** The audience's screen. Of two windows, the one that knows of more changes is right. */
interface Blackout {
  black: boolean
  /** How often it was blacked or brought back. */
  changes: number
}

const screen = shallowRef<Blackout>({ black: false, changes: 0 })

/** Whether the audience's screen is black: in every window of the pitch, whichever window it was set in. */
export const blackout = computed(() => screen.value.black)

/** Blacks the screen, or brings it back. */
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
 * Keeps the windows of this pitch in step, through reloads of any of them: a window says what it knows when it opens
 * and at every change, and whoever knows better answers.
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
