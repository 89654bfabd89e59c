import { isMark } from './marks.ts'
import { sizesDown } from './scale.ts'

/**
 * Widths of the characters from space to tilde in IBM Plex Sans Condensed 600, in hundredths of the type size, rounded
 * up. In weight 500, characters are up to 4 % narrower. A browser test compares this table with the font.
 */
export const SANS = [
  22,
  29,
  43,
  59,
  54,
  87,
  65,
  24,
  31,
  31,
  52,
  54,
  28,
  37,
  28,
  41,
  54,
  54,
  54,
  54,
  54,
  54,
  54,
  54,
  54,
  54,
  29,
  29,
  54,
  54,
  54,
  45,
  82,
  61,
  60,
  59,
  63,
  55,
  53,
  65,
  66,
  39,
  50,
  62,
  48,
  74,
  66,
  65,
  59,
  65,
  61,
  55,
  53,
  63,
  59,
  87,
  60,
  57,
  54,
  30,
  41,
  30,
  54,
  51,
  54,
  51,
  55,
  47,
  55,
  51,
  33,
  50,
  54,
  26,
  26,
  52,
  27,
  81,
  54,
  51,
  55,
  55,
  36,
  45,
  34,
  54,
  48,
  74,
  49,
  49,
  46,
  33,
  35,
  33,
  54,
] as const

/** Widths, in the same unit, of other characters that the deck uses. */
const MORE: Readonly<Record<string, number>> = {
  '\u00A0': 22,
  '·': 29,
  '×': 54,
  'µ': 54,
  '–': 53,
  '—': 71,
  '‘': 27,
  '’': 27,
  '“': 48,
  '”': 48,
  '…': 79,
  '−': 54,
  '≤': 54,
}
/** Width, in the same unit, of a mark after a figure. */
const MARK = 38
/** Widths, in the same unit, of Latin letters that are not in the tables, of other scripts' characters, and of pictographs. */
const LATIN = 66
const OTHER = 100
/** Widths of Cyrillic and Greek letters, which are set in IBM Plex Sans, and of their capitals, in a word of mixed letters. */
const WIDE = 66
const WIDE_CAPITAL = 92
const PICTOGRAPH = 140
const MONO = 60
/** Browsers on some systems round each character to whole px: what that may add to a character on average, in px. */
const ROUNDING = 0.2

/** A typeface of the stage: IBM Plex Sans Condensed or IBM Plex Mono. */
export type Face = 'sans' | 'mono'

function widthOf(character: string): number {
  const code = character.codePointAt(0)!
  const known = SANS[code - 32] ?? MORE[character] ?? (isMark(character) ? MARK : undefined)
  if (known !== undefined)
    return known
  // An accent adds nothing to the width of its letter, except to that of a narrow i, which it may overhang.
  const plain = character.normalize('NFD').codePointAt(0)!
  if (plain !== code)
    return Math.max(widthOf(String.fromCodePoint(plain)), SANS['r'.charCodeAt(0) - 32])
  if (/\p{M}/u.test(character))
    return 0
  if (/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(character))
    return character === character.toLowerCase() ? WIDE : WIDE_CAPITAL
  if (/[\u00C6\u0152]/.test(character))
    return OTHER
  return /\p{Extended_Pictographic}/u.test(character) ? PICTOGRAPH : code < 0x250 ? LATIN : OTHER
}

/**
 * The width of a line of text, at most a few percent more than a browser needs for it. So geometry can make room for a
 * text without a browser.
 * @param text The line, without line breaks.
 * @param size The type size in px.
 * @param face The typeface. Default: sans.
 * @returns The width in px.
 */
export function textWidth(text: string, size: number, face: Face = 'sans'): number {
  const characters = [...text]
  const hundredths = characters.reduce((sum, character) => sum + (face === 'mono' ? MONO : widthOf(character)), 0)
  return hundredths * size / 100 + characters.length * ROUNDING
}

/**
 * The largest size of the scale at which a line of text fits.
 * @param text The line, without line breaks.
 * @param width The room in px.
 * @param largest The largest size in px, used if it fits.
 * @param face The typeface. Default: sans.
 * @returns The size in px; 0 if no size of the scale fits.
 */
export function fitSize(text: string, width: number, largest: number, face: Face = 'sans'): number {
  return sizesDown(largest).find(size => textWidth(text, size, face) <= width) ?? 0
}
