import { createSyncState } from '@slidev/client'

const { init, state } = createSyncState({ black: false }, { black: false })

/** Whether the audience's screen is black. Set in the presenter window, it holds for every window. */
export const blackout = state

/** Joins the windows of this pitch. Called once, after the transport between them is in place. */
export const joinBlackout = () => init('deck - blackout')

/** Blacks the screen, or brings it back. */
export function toggleBlackout() {
  blackout.black = !blackout.black
}
