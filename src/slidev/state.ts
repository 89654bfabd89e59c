/**
 * State that Slidev's own shortcuts change and that it does not export publicly. A control for the same state must
 * share it, or the key and the control disagree.
 */
export {
  cursorStyle,
  fullscreen,
  presenterLayout,
  showOverview,
  showPresenterCursor,
  toggleOverview,
  togglePresenterLayout,
} from '@slidev/client/state/index.ts'
