/** One call site of a flame picture: the frames that stand on it and the leaves on top, side by side. */
export interface FlameSite {
  name: string
  /** Frames between the site and its leaves, from below. */
  frames?: readonly string[]
  /** The leaves, left to right; a line break where one is wanted. */
  leaves: readonly string[]
}

/** A rectangle with the words in it, in px. */
export interface Frame {
  text: string
  x: number
  y: number
  width: number
  height: number
}

/** Where everything of a flame picture stands. */
export interface Flame {
  root: Frame
  sites: { name: Frame, frames: Frame[], leaves: Frame[] }[]
  /** What the sites do not account for: on their level, without leaves. */
  rest: Frame
}

/** Height of a strip and of a leaf, and the gap between two frames, in px. */
const STRIP = 40
const LEAF = 104
const GAP = 4

/**
 * Lays out a flame that stands on a base line: full width is the whole, the sites share `share` of it in equal parts.
 * @param root The words in the lowest strip.
 * @param sites The call sites, left to right; equal, because no split of `share` is known.
 * @param share What the sites make of the whole, 0 to 1.
 * @param width The full width in px.
 * @param base The line on which the flame stands, in px.
 */
export function flame(root: string, sites: readonly FlameSite[], share: number, width: number, base: number): Flame {
  const level = (i: number) => base - STRIP - i * (STRIP + GAP)
  /** A frame from `from` to `to`, short of its neighbours by half a gap, but not short of the picture's edges. */
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
