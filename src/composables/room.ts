import type { Report } from '../lib/room'
import { shallowRef } from 'vue'
import { lately, without, withReport } from '../lib/room'

/** The audience windows of this pitch, as the presenter's window knows them. */
export const windows = shallowRef<readonly Report[]>([])

/** The last report of any window, which may be closed by now. */
export const lastHeard = shallowRef<Report>()

/** How often the presenter has called the windows to the pitch's slide. */
export const calls = shallowRef(0)

/** Calls the windows to the pitch's slide, and lets go of those that have fallen silent. */
export function call(): void {
  windows.value = lately(windows.value, Date.now())
  calls.value++
}

/** Notes what a window has confirmed. */
export function hear(report: Report): void {
  lastHeard.value = report
  windows.value = withReport(windows.value, report)
}

/** Forgets a window that has been closed. */
export function forget(id: string): void {
  windows.value = without(windows.value, id)
}
