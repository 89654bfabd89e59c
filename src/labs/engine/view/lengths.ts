import { canvas } from '../../../lib/scale.ts'

/**
 * A scale for times drawn as bars from the left edge. The time `full` fills the scale. If that would leave too little
 * room for the figures beside a bar, all bars are scaled down.
 * @param full The time that fills the scale.
 * @param beside Times whose figures are placed beside their bars.
 * @param room Maximum length of those bars, in px.
 * @returns A function that maps a time to px.
 */
export function barScale(full: number, beside: readonly number[], room: number): (time: number) => number {
  const perUnit = Math.min(canvas.right / full, ...beside.map(time => room / time))
  return time => time * perUnit
}
