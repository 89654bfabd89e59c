import type { ComputedRef, WritableComputedRef } from 'vue'
import type { FigureValue } from '../../src/content/types'
import type { Slider } from '../../src/lib/sliders'
import type { Ratchet } from './ratchet/ratchet-layout'
import { computed } from 'vue'
import { useNumber } from '../../src/composables/useNumber'
import { useYourNumbers } from '../../src/composables/useYourNumbers'
import { numberRules } from '../../src/lib/number-rules'
import { onSlider, passingSizesOf, sizesOf, startsOf } from '../../src/lib/sliders'

/** The sizes of changes and their number, as the reader has set them. The gate and the ratchet share them. */
export interface OwnChanges {
  /** The size of the change at the gate in percent, on the slider `sizes`, and whether it is the example. */
  size: WritableComputedRef<number>
  sizes: Slider
  isExample: ComputedRef<boolean>
  /** The size of each of many changes, of which one that is over the limit is none: the nearest size that passes. */
  small: WritableComputedRef<number>
  smalls: Slider
  /** p99 before the first of many changes. */
  start: WritableComputedRef<number>
  starts: Slider
  /** The number of changes that add up under the relative rule alone. */
  many: ReturnType<typeof useNumber>
  /** Whether anything is the reader's own. */
  any: ComputedRef<boolean>
  reset: () => void
}

/** p99 before the first of many changes, and the size of each, as figures. */
export function climbers({ start, starts, small, smalls }: OwnChanges, ratchet: Ratchet) {
  return {
    start: { ...ratchet.start, value: start.value, decimals: starts.decimals },
    change: { ...ratchet.change, value: small.value, decimals: smalls.decimals },
  }
}

/**
 * The reader's own sizes and number of changes.
 * @param limit The relative rule, in percent.
 * @param bad The example of a change at the gate.
 * @param ratchet The examples of many changes, if the picture shows them.
 */
export function useOwnChanges(limit: FigureValue, bad: FigureValue, ratchet?: Ratchet): OwnChanges {
  const { any, reset } = useYourNumbers(['change-size', 'p99-start', 'changes'])
  const [sizes, smalls, starts] = [sizesOf(limit.value), passingSizesOf(limit.value), startsOf(ratchet?.bound.value ?? 1)]

  /** A number on a slider. One from the address that is beyond the slider's ends counts as the nearest on it. */
  function slid(key: string, unit: string, slider: Slider, example: number) {
    const { value, isExample } = useNumber(key, { unit, least: 0, most: Number.MAX_VALUE }, example)
    const own = computed({
      get: () => value.value === example ? example : onSlider(value.value!, slider),
      set: next => value.value = next,
    })
    return { isExample, value: own }
  }

  const size = slid('change-size', '%', sizes, bad.value)
  return {
    size: size.value,
    sizes,
    isExample: size.isExample,
    small: slid('change-size', '%', smalls, ratchet?.change.value ?? smalls.most).value,
    smalls,
    start: slid('p99-start', ratchet?.bound.unit ?? '', starts, ratchet?.start.value ?? starts.least).value,
    starts,
    many: useNumber('changes', numberRules.changes, ratchet?.many.value ?? 1),
    any,
    reset,
  }
}
