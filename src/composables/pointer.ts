/**
 * Removes the focus after a click with a pointer: Slidev ignores keys while a button or a link has the focus, so a
 * clicker would not work after a click. After a click by Enter or Space, the focus stays where it is.
 */
export function blurAfterPointer(event: MouseEvent) {
  const focused = document.activeElement
  // Use the path, because the clicked element may be gone from the page by now, e.g. a button's icon that has changed.
  if (
    event.detail > 0
    && focused instanceof HTMLElement
    && focused.matches('button, a, [tabindex]')
    && event.composedPath().includes(focused)
  ) {
    focused.blur()
  }
}
