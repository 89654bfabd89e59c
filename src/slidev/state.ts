/**
 * State that Slidev's own shortcuts change, but that Slidev does not export publicly. A control that changes the same
 * state must use these exports; otherwise the shortcut and the control would disagree.
 */
export {
  cursorStyle,
  fullscreen,
  showOverview,
  showPresenterCursor,
  toggleOverview,
} from '@slidev/client/state/index.ts'
