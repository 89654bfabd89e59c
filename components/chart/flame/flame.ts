/** One call site of a flame graph: the frames above it and the leaves on top, side by side. */
export interface FlameSite {
  name: string
  /** Frames between the site and its leaves, bottom to top. */
  frames?: readonly string[]
  /** The leaves, left to right; `\n` breaks a line. */
  leaves: readonly string[]
}

/** A rectangle in px, and the text in it. */
export interface Frame {
  text: string
  x: number
  y: number
  width: number
  height: number
}

/** The layout of a flame graph. */
export interface Flame {
  root: Frame
  sites: { name: Frame, frames: Frame[], leaves: Frame[] }[]
  /** The frame for the share that does not come from the sites. It is at the level of the sites and has no leaves. */
  rest: Frame
}

/** Height of a strip and of a leaf, and the gap between two frames, in px. */
const STRIP = 40
const LEAF = 104
const GAP = 4

/**
 * Lays out a flame graph on a baseline. The full width stands for the whole, and the sites divide `share` of it
 * equally.
 * @param root The text in the lowest strip.
 * @param sites The call sites, left to right. They are equally wide, because it is unknown how `share` is split.
 * @param share The sites' combined share of the whole, 0 to 1.
 * @param width The full width in px.
 * @param base Y of the baseline, in px.
 */
export function flame(root: string, sites: readonly FlameSite[], share: number, width: number, base: number): Flame {
  const level = (i: number) => base - STRIP - i * (STRIP + GAP)
  /** A frame from `from` to `to`, inset by half a gap on each side except at the picture's edges. */
  const frame = (text: string, from: number, to: number, y: number, height: number): Frame => {
    const x = from === 0 ? 0 : from + GAP / 2
    return { text, x, y, width: (to === width ? width : to - GAP / 2) - x, height }
  }
  const lit = share * width
  const part = lit / sites.length
  return {
    root: frame(root, 0, width, level(0), STRIP),
    sites: sites.map(({ name, frames = [], leaves }, i) => {
      const [from, to] = [i * part, (i + 1) * part]
      const top = level(1 + frames.length) - GAP - LEAF
      const leaf = (to - from) / leaves.length
      return {
        name: frame(name, from, to, level(1), STRIP),
        frames: frames.map((text, k) => frame(text, from, to, level(2 + k), STRIP)),
        leaves: leaves.map((text, k) => frame(text, from + k * leaf, from + (k + 1) * leaf, top, LEAF)),
      }
    }),
    rest: frame('', lit, width, level(1), STRIP),
  }
}
