/** The minimum horizontal distance of a swipe, in px. */
const LEAST = 50

/**
 * The meaning of a finger's move across the slide.
 * @param dx How far it moved to the right, in px.
 * @param dy How far it moved down, in px.
 * @returns `next` for a swipe to the left, `prev` to the right; `undefined` if the move was too short or too vertical.
 */
export function swipeOf(dx: number, dy: number): 'next' | 'prev' | undefined {
  if (Math.abs(dx) < LEAST || Math.abs(dx) < 2 * Math.abs(dy))
    return undefined
  return dx < 0 ? 'next' : 'prev'
}
