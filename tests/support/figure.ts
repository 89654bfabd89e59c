import type { FigureValue, Unit } from '../../src/content/types.ts'

/** A figure for a test: it is none of the deck's, so a change of the deck's figures turns no test of a picture red. */
export function figureOf(value: number, unit: Unit, more: Partial<FigureValue> = {}): FigureValue {
  return { id: `test-${value}-${unit.replaceAll(' ', '-')}`, value, unit, kind: 'illustrative', ...more }
}
