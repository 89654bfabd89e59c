import type { Face } from './text-width.ts'
import { sizesDown } from './scale.ts'
import { textWidth } from './text-width.ts'

/**
 * The number of lines that a text takes if it breaks at spaces and after hyphens.
 * @param text The text.
 * @param width The width of a line in px.
 * @param size The type size in px.
 * @param face The typeface. Default: sans.
 * @returns The number of lines; `Infinity` if a word is wider than a line.
 */
export function countLines(text: string, width: number, size: number, face: Face = 'sans'): number {
  const words = text.split(/(?<=[\s-])/)
  const isWide = (line: string) => textWidth(line.trimEnd(), size, face) > width
  if (words.some(isWide))
    return Infinity
  let [lines, line] = [1, '']
  for (const word of words) {
    if (isWide(line + word))
      [lines, line] = [lines + 1, word]
    else
      line += word
  }
  return lines
}

/** A type size with the number of lines that are allowed at it. */
export interface SizeStep {
  /** Type size in px. */
  size: number
  /** The largest number of lines. */
  lines: number
}

/**
 * The first of several type sizes at which all texts fit.
 * @param texts The texts, which get the same size.
 * @param width The width of a line in px.
 * @param steps The sizes, largest first, with the lines that are allowed at each.
 * @param face The typeface. Default: sans.
 * @returns The size, with the number of lines that the longest text takes; undefined if no size fits.
 */
export function fitLines(texts: readonly string[], width: number, steps: readonly SizeStep[], face: Face = 'sans'): SizeStep | undefined {
  const linesAt = (size: number) => Math.max(...texts.map(text => countLines(text, width, size, face)))
  const step = steps.find(({ size, lines }) => linesAt(size) <= lines)
  return step && { size: step.size, lines: linesAt(step.size) }
}

/** The sizes of the scale from `largest` down to `least`. @param lines The lines that are allowed at a size. */
export function stepsDown(largest: number, least: number, lines: (size: number) => number): SizeStep[] {
  return sizesDown(largest, least).map(size => ({ size, lines: lines(size) }))
}
