/** What an audience window has confirmed. */
export interface Report {
  /** The window's own name. */
  id: string
  /** The slide, as in the address. */
  no: string
  step: number
  /** Whether its screen is black. */
  black: boolean
  /** Whether nobody can see it, e.g. because another tab is in front. */
  hidden: boolean
  /** When it was last heard, in ms since the epoch. */
  heard: number
}

/** What every window should show. */
export interface Wanted {
  no: string
  step: number
  black: boolean
}

/** A window that has not answered for this long, in ms, is lost. */
export const SILENT = 7000

/** The windows after one of them has reported. */
export function withReport(windows: readonly Report[], report: Report): Report[] {
  const at = windows.findIndex(({ id }) => id === report.id)
  return at < 0 ? [...windows, report] : windows.with(at, report)
}

/** The windows that have been heard lately. */
export const lately = (windows: readonly Report[], now: number): Report[] => windows.filter(({ heard }) => now - heard <= SILENT)

/** The windows after one of them has been closed. */
export const without = (windows: readonly Report[], id: string): Report[] => windows.filter(each => each.id !== id)

/** `none` has never heard of a window, `all` has every one in step, `some` at least one, and `lost` not one. */
export type RoomState = 'none' | 'all' | 'some' | 'lost'

/** The state of the room. */
export interface Room {
  state: RoomState
  windows: readonly (Report & { inStep: boolean, silent: boolean })[]
  inStep: number
}

/**
 * Which windows are in step with the desk. A window counts only if it has confirmed it and has been heard lately.
 * @param windows The windows that are known.
 * @param wanted What they should show.
 * @param now The time, in ms since the epoch.
 * @param ever Whether any window has been heard in this pitch, even if it is closed by now.
 */
export function roomState(windows: readonly Report[], wanted: Wanted, now: number, ever: boolean): Room {
  const judged = windows.map((report) => {
    const silent = now - report.heard > SILENT
    const same = report.no === wanted.no && report.step === wanted.step && report.black === wanted.black
    return { ...report, silent, inStep: same && !silent && !report.hidden }
  })
  const inStep = judged.filter(each => each.inStep).length
  const state = inStep ? inStep === judged.length ? 'all' : 'some' : ever || judged.length ? 'lost' : 'none'
  return { state, windows: judged, inStep }
}
