/** The minimum horizontal distance of a swipe, in px. */
const LEAST = 50

/**
 * Decides what a finger's movement across the slide means.
 * @param dx How far the finger moved to the right, in px.
 * @param dy How far the finger moved down, in px.
 * @returns `next` for a swipe to the left, `prev` for a swipe to the right; `undefined` if the movement was too short
 * or too vertical.
 */
export function swipeOf(dx: number, dy: number): 'next' | 'prev' | undefined {
  if (Math.abs(dx) < LEAST || Math.abs(dx) < 2 * Math.abs(dy))
    return undefined
  return dx < 0 ? 'next' : 'prev'
}
