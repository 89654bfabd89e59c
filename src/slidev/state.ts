/**
 * State that Slidev's own shortcuts change and has no public name: whoever draws a control for it must share it, or
 * key and control disagree.
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
