/** The least way across, in px, that is meant as a swipe. */
const LEAST = 50

/**
 * What a finger that has moved across the slide means.
 * @param dx How far it went to the right, in px.
 * @param dy How far it went down, in px.
 * @returns `next` to the left, `prev` to the right, as pages turn; none where the way was short or rather up or down.
 */
export function swipeOf(dx: number, dy: number): 'next' | 'prev' | undefined {
  if (Math.abs(dx) < LEAST || Math.abs(dx) < 2 * Math.abs(dy))
    return undefined
  return dx < 0 ? 'next' : 'prev'
}
