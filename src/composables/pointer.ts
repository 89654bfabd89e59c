/**
 * A pointer leaves no focus behind: Slidev takes no keys while a button or a link has it, so a clicker would be dead
 * after a click. Enter and Space click without a pointer: there the focus stays where it is.
 */
export function blurAfterPointer(event: MouseEvent) {
  const focused = document.activeElement
  // The path, as what was clicked may be gone from the page by now: a button's icon that has changed.
  if (
    event.detail > 0 &&
    focused instanceof HTMLElement &&
    focused.matches('button, a, [tabindex]') &&
    event.composedPath().includes(focused)
  )
    focused.blur()
}
