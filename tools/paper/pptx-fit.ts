/*
 * slides.pptx names IBM Plex and carries none. Where it is missing, PowerPoint, Keynote and LibreOffice take Arial or a
 * face with its widths, and these are wider than IBM Plex Sans Condensed. So every text is fitted to its box in Arial.
 */

const widths = (text: string) => text.split(' ').map(Number)

/** Widths of the characters from space to tilde in Arial, in thousandths of the type size. */
const REGULAR = widths(
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 '
  + '584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 '
  + '667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 '
  + '278 556 500 722 500 500 500 334 260 334 584',
)
const BOLD = widths(
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 '
  + '584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 '
  + '667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 '
  + '333 611 556 778 556 556 500 389 280 389 584',
)
/** Widths, in the same unit, of other characters that the deck uses; at most these in either face. */
const MORE: Readonly<Record<string, number>> = {
  '\u00A0': 278,
  '·': 333,
  '×': 584,
  'µ': 576,
  '–': 556,
  '‘': 278,
  '’': 278,
  '“': 500,
  '”': 500,
  '−': 584,
  '≤': 549,
  '≥': 549,
}
const MONO = 600
const OTHER = 1000

/** Units of a box's size in a point. */
const POINT = 12_700
/** The percentages of its size that a text may be set in, the largest first. */
const percents = Array.from({ length: 41 }, (_, i) => 100 - i)

/** From how many characters a word may be broken anywhere, e.g. a digest. */
const LONG = 33

/** Characters of one style. */
interface Run {
  text: string
  /** The type size in points. */
  size: number
  bold: boolean
  mono: boolean
  /** What is added after each character, in points. */
  spacing: number
}

/** A text box: its forced lines, and its room in points. */
interface Box {
  lines: Run[][]
  width: number
  height: number
  /** The height of a line in points if the box breaks lines; undefined if it does not. */
  lineHeight?: number
}

function widthOf(character: string, { size, bold, mono, spacing }: Run, scale: number): number {
  const plain = character.normalize('NFD').charCodeAt(0)
  const width = mono ? MONO : (bold ? BOLD : REGULAR)[plain - 32] ?? MORE[character] ?? OTHER
  return width * size * scale / 1000 + spacing
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' }
const unescaped = (text: string) => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name])

/** The number in an attribute, which counts hundredths. */
const hundredths = (attributes: string, name: string) => Number(new RegExp(`\\b${name}="(-?\\d+)"`).exec(attributes)?.[1] ?? 0) / 100

/** The text box in a shape; undefined if it has no text. */
function boxOf(shape: string): Box | undefined {
  if (!shape.includes('<a:t>'))
    return undefined
  const [, width, height] = /<a:ext cx="(\d+)" cy="(\d+)"/.exec(shape)!
  const lines: Run[][] = [[]]
  for (const [, attributes, face, text] of shape.matchAll(/<a:rPr([^>]*)>(.*?)<\/a:rPr><a:t>([^<]*)|<a:br|<\/a:p>/gs)) {
    if (attributes === undefined) {
      lines.push([])
      continue
    }
    lines.at(-1)!.push({
      text: unescaped(text),
      size: hundredths(attributes, 'sz'),
      spacing: hundredths(attributes, 'spc'),
      bold: attributes.includes(' b="1"'),
      mono: face.includes('Mono'),
    })
  }
  return {
    lines: lines.filter(line => line.length),
    width: Number(width) / POINT,
    height: Number(height) / POINT,
    lineHeight: shape.includes('wrap="square"') ? hundredths(/<a:spcPts[^>]*>/.exec(shape)?.[0] ?? '', 'val') || undefined : undefined,
  }
}

/** How many lines a forced line takes at a scale; infinite if a part of it that cannot be broken does not fit. */
function countLines(runs: readonly Run[], { width, lineHeight }: Box, scale: number): number {
  let [count, line, word, letters] = [1, 0, 0, 0]
  for (const run of runs) {
    for (const character of run.text) {
      const wide = widthOf(character, run, scale)
      // A space at the end of a line takes no room.
      if (lineHeight && character === ' ') {
        line += word + wide
        word = letters = 0
        continue
      }
      word += wide
      letters++
      if (word > width) {
        if (!lineHeight || letters < LONG)
          return Infinity
        count++
        word = wide
      }
      if (line + word > width) {
        count++
        line = 0
      }
    }
  }
  return count
}

function fits(box: Box, scale = 1): boolean {
  const count = box.lines.reduce((sum, runs) => sum + countLines(runs, box, scale), 0)
  return count < Infinity && (!box.lineHeight || count <= Math.round(box.height / box.lineHeight))
}

const SHAPE = /<p:sp>.*?<\/p:sp>/gs

/** The texts of a slide that leave their boxes where the deck's fonts are missing. @param xml The slide. */
export function overflowing(xml: string): string[] {
  return [...xml.matchAll(SHAPE)].flatMap(([shape]) => {
    const box = boxOf(shape)
    return box && !fits(box) ? [box.lines.map(line => line.map(({ text }) => text).join('')).join(' ')] : []
  })
}

/**
 * Sets each text of a slide in the largest size at which it stays in its box where the deck's fonts are missing. A text
 * for which that size would be too small keeps its own.
 * @param xml The slide.
 */
export function fitted(xml: string): string {
  return xml.replace(SHAPE, (shape) => {
    const box = boxOf(shape)
    if (!box)
      return shape
    const percent = percents.find(each => fits(box, each / 100)) ?? 100
    return shape.replace(/\bsz="(\d+)"/g, (_, size: string) => `sz="${Math.floor(Number(size) * percent / 100)}"`)
  })
}
