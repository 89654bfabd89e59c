import { wakeLockEnabled } from '@slidev/client/state/index.ts'
import { useWakeLock as useScreenLock } from '@vueuse/core'
import { watch } from 'vue'

/** Keeps the screen on. Unlike Slidev's version, it ignores the error if the browser refuses, e.g. to save battery. */
export function useWakeLock(): void {
  const { request, release } = useScreenLock()
  watch(wakeLockEnabled, enabled => (enabled ? request('screen') : release()).catch(() => {}), { immediate: true })
}
