import { canvas } from '../../../lib/scale.ts'

/**
 * A scale for times that are drawn as bars from the left edge: the first fills it, unless one that figures stand
 * beside would leave them no room; then all are drawn smaller.
 * @param full The time that fills the scale.
 * @param beside Times whose figures stand beside their bars.
 * @param room The longest that such a bar may be, in px.
 * @returns Px for a time.
 */
export function barScale(full: number, beside: readonly number[], room: number): (time: number) => number {
  const perUnit = Math.min(canvas.right / full, ...beside.map(time => room / time))
  return time => time * perUnit
}
