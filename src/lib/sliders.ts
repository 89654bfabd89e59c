import { roundStep } from './scale.ts'

/** The values that a slider can have. */
export interface Slider {
  least: number
  most: number
  step: number
  /** Decimals of a value. */
  decimals: number
}

/** Decimals that a step needs. */
const decimalsOf = (step: number) => Math.max(0, -Math.floor(Math.log10(step) + 1e-9))

const onStep = (value: number, step: number) => Number((Math.round(value / step) * step).toPrecision(9))

function slider(least: number, most: number, step: number): Slider {
  return { least: onStep(least, step), most: onStep(most, step), step, decimals: decimalsOf(step) }
}

/** A number as a slider can have it: the nearest of its values. */
export function onSlider(value: number, { least, most, step }: Slider): number {
  return Math.min(most, Math.max(least, onStep(value, step)))
}

/** Where p99 may start: from about an eighth of the bound up to just under it. @param bound The absolute bound. */
export function startsOf(bound: number): Slider {
  const step = roundStep(bound, 80)
  return slider(roundStep(bound, 8), bound - 2 * step, step)
}

/** The distance between two sizes of a change. @param limit The relative limit in percent. */
const sizeStep = (limit: number) => roundStep(limit, 30)

/** The sizes of one change: from a tenth of the limit to twice as much as it. @param limit The relative limit in percent. */
export function sizesOf(limit: number): Slider {
  return slider(limit / 10, 2 * limit, sizeStep(limit))
}

/** The sizes of a change that the relative rule lets pass. @param limit The relative limit in percent. */
export function passingSizesOf(limit: number): Slider {
  const step = sizeStep(limit)
  return slider(limit / 10, Math.floor(limit / step + 1e-9) * step, step)
}
