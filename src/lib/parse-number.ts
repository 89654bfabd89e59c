/**
 * A number as people type it: `5000`, `5,000`, `5 000` or `12.5`.
 * @param text What was typed.
 * @param least The smallest number that is meant.
 * @param most The largest one.
 * @returns The number; undefined if the text is not a number within the range.
 */
export function parseNumber(text: string, least: number, most: number): number | undefined {
  const digits = text.replace(/[\s,_']/g, '')
  const value = Number(digits)
  return /^\d+(?:\.\d+)?$/.test(digits) && value >= least && value <= most ? value : undefined
}
