/** A paragraph as it is laid out, in px from the top of the note. */
export interface Paragraph {
  top: number
  height: number
  /** Height of one of its lines. */
  line: number
  /** Whether it belongs to the part that is spoken now. */
  active: boolean
}

/** A line of the note, in px from the top of the note. */
interface Line {
  top: number
  bottom: number
  active: boolean
}

/** Where the note stands in its room. All lengths are in px. */
export interface Position {
  /** How far the note is moved up. */
  scroll: number
  /** Top and bottom of what is shown, from the top of the desk; both are edges of whole lines. */
  top: number
  bottom: number
  /** How many lines of the active part come after the last one that is shown. */
  more: number
}

/** How many lines a key moves a part that is longer than the room. */
export const LINES = 3

/** A line that is this much too high or low, in px, is still whole: browsers round. */
const SLACK = 0.75

function linesOf(paragraphs: readonly Paragraph[]): Line[] {
  return paragraphs.flatMap(({ top, height, line, active }) => {
    const count = Math.max(1, Math.round(height / line))
    return Array.from({ length: count }, (_, i) => ({ top: top + i * line, bottom: top + (i + 1) * line, active }))
  })
}

/**
 * Puts the first line of the active part on the reading line, and shows whole lines only.
 * @param paragraphs The note, from top to bottom.
 * @param room What the note may fill, in px from the top of the desk.
 * @param room.top Its upper edge.
 * @param room.bottom Its lower edge.
 * @param reading Top of the reading line, in px from the top of the desk.
 * @param moved By how many lines the speaker has moved on in a part that is longer than the room.
 */
export function place(paragraphs: readonly Paragraph[], room: { top: number, bottom: number }, reading: number, moved = 0): Position {
  const lines = linesOf(paragraphs)
  const active = lines.filter(line => line.active)
  if (!active.length)
    return { scroll: -reading, top: reading, bottom: reading, more: 0 }
  const first = active[Math.min(moved, active.length - 1)]
  const scroll = first.top - reading
  const whole = lines.filter(line => line.top - scroll >= room.top - SLACK && line.bottom - scroll <= room.bottom + SLACK)
  const top = whole.length ? Math.min(whole[0].top - scroll, reading) : reading
  const last = whole.at(-1)
  return {
    scroll,
    top,
    bottom: last ? last.bottom - scroll : reading,
    more: active.filter(line => last === undefined || line.top > last.top).length,
  }
}

/** The offset after moving, in lines: never before the part's first line, and never past what already shows its end. */
export function move(moved: number, by: number, more: number): number {
  return by < 0 ? Math.max(0, moved + by) : moved + Math.min(by, more)
}
