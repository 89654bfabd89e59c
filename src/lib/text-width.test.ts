import { expect, it } from 'vitest'
import { figureWidth, fitFigure } from './figure-width'
import { type } from './scale'
import { countLines, fitLines, stepsDown } from './text-lines'
import { fitSize, textWidth } from './text-width'

it('grows with the type size and with each character', () => {
  expect(textWidth('abc', 400) / textWidth('abc', 200)).toBeCloseTo(2, 1)
  expect(textWidth('ab', 20)).toBeLessThan(textWidth('abc', 20))
  expect(textWidth('10', 100)).toBeCloseTo(108, 0)
  expect(textWidth('iiii', 20, 'mono')).toBe(textWidth('mmmm', 20, 'mono'))
  expect(textWidth('Ź東', 100)).toBeCloseTo(textWidth('Z', 100) + 100, 0)
  expect(textWidth('Ŵ', 100)).toBe(textWidth('W', 100))
  // The same name with its accents as characters of their own.
  expect(textWidth('Łódź'.normalize('NFD'), 100)).toBeCloseTo(textWidth('Łódź', 100), 0)
})

it('finds the largest size at which a text fits', () => {
  expect(fitSize('a long name', 1000, 22)).toBe(22)
  const [fits, larger] = [type.note, type.small]
  const room = textWidth('a long name', fits)
  expect(fitSize('a long name', room, 22)).toBe(fits)
  expect(textWidth('a long name', larger)).toBeGreaterThan(room)
  expect(fitSize('a long name', 20, 22)).toBe(0)
})

it('counts the lines of a text that breaks at spaces and after hyphens', () => {
  const width = textWidth('perf-', 20)
  expect(countLines('perf-gate', width, 20)).toBe(2)
  expect(countLines('one two three', textWidth('one two', 20), 20)).toBe(2)
  expect(countLines('unbreakable', 20, 20)).toBe(Infinity)
})

it('takes the first size at which all texts fit, with the lines allowed at it', () => {
  const steps = stepsDown(22, 14, size => size > 17 ? 1 : 2)
  expect(fitLines(['short', 'names'], 100, steps)).toEqual({ size: 22, lines: 1 })
  const two = fitLines(['short', 'a name of two lines'], 80, steps)!
  expect(two).toMatchObject({ lines: 2 })
  expect(two.size).toBeLessThanOrEqual(17)
  expect(fitLines(['unbreakablelongword'], 60, steps)).toBeUndefined()
})

it('measures a figure with all its parts', () => {
  const plain = figureWidth({ value: 28, unit: 'ms' }, 100, 42)
  expect(plain).toBeGreaterThan(textWidth('28', 100) + textWidth('ms', 42))
  expect(figureWidth({ value: 28, unit: 'ms', hedge: 'about' }, 100, 42)).toBeGreaterThan(plain)
  expect(figureWidth({ value: 372, unit: 'min s' }, 100, 42)).toBeGreaterThan(plain)
  expect(fitFigure({ value: 28, unit: 'ms' }, 2 * plain, 100)).toBe(100)
  expect(fitFigure({ value: 28, unit: 'ms' }, plain / 2, 100)).toBeCloseTo(47, -1)
})
