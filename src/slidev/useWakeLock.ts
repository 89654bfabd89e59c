import { wakeLockEnabled } from '@slidev/client/state/index.ts'
import { useWakeLock as useScreenLock } from '@vueuse/core'
import { watch } from 'vue'

/** Keeps the screen on, in place of Slidev's: a browser that refuses, as one that saves its battery does, is no error. */
export function useWakeLock(): void {
  const { request, release } = useScreenLock()
  watch(wakeLockEnabled, enabled => (enabled ? request('screen') : release()).catch(() => {}), { immediate: true })
}
