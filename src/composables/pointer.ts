/**
 * Removes the focus from a button or link that was clicked with a pointer. Otherwise a clicker would not work, because
 * Slidev ignores keys while a button or a link has the focus. If Enter or Space caused the click, the focus stays.
 */
export function blurAfterPointer(event: MouseEvent) {
  const focused = document.activeElement
  // Use the path, because the clicked element may no longer be on the page, e.g. an icon that the click replaced.
  if (
    event.detail > 0
    && focused instanceof HTMLElement
    && focused.matches('button, a, [tabindex]')
    && event.composedPath().includes(focused)
  ) {
    focused.blur()
  }
}

/** Removes the focus from a field or slider that is done with, because Slidev ignores keys while one has the focus. */
export const leaveField = (event: Event): void => (event.currentTarget as HTMLElement).blur()
