import type { ProjectId } from '../../../src/content/config.ts'
import type { FigureValue } from '../../../src/content/types.ts'
import { markedFigure } from '../../../src/content/words.ts'
import { figureWidth } from '../../../src/lib/figure-width.ts'
import { checkCount, checkName, checkUnique } from '../../../src/lib/range.ts'
import { canvas, sizesDown, type } from '../../../src/lib/scale.ts'
import { countLines } from '../../../src/lib/text-lines.ts'
import { fitSize, textWidth } from '../../../src/lib/text-width.ts'

/** Something that a person built, or has a part in. */
export interface Block {
  name: string
  /** What it is, in a few words. */
  line: string
  /** One sentence about it that can be checked, shown while one of its strata is open. */
  detail: string
  /** A figure that the sentence begins with. */
  figure?: FigureValue
  /** Its column, from 0. */
  column: number
  /** Whether it touches the stratum below its own, too. Default: false. */
  spans?: boolean
  /** Whether it is others' work that the person contributes to. Default: false. */
  contributed?: boolean
  /** The project that it is, which is a link if the settings have its address. */
  project?: ProjectId
}

/** One area of expertise. */
export interface Stratum {
  name: string
  /** Its terms, in a few words. */
  terms: string
  /** What belongs to it, shown while it is open. */
  detail: string
  /** What stands in it. A block that touches two strata belongs to the upper one. */
  blocks: readonly Block[]
}

/** The sentence about a block, with its figure. */
export const detailOf = ({ figure, detail }: Block): string => figure ? `${markedFigure(figure)} ${detail}` : detail

/** A rectangle of the canvas, in px. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Top and bottom of the strata, the gap between them, and the height of a stratum while another one is open, in px. */
const TOP = 182
const BOTTOM = canvas.base
const GAP = 3
const CLOSED = 44
/** Left edge of the first column, and the gap between blocks, in px. */
const FIRST = canvas.second
const BETWEEN = 4
/** Distance of a block's text from its left edge, and the least from its right edge, in px. */
const INSET = 12
const RIGHT = 6
/** How far areas bleed off the canvas, so that no seam shows, in px. */
const BLEED = 4
/** Heights of a line of names, and of other text; styles/tokens.css has them for styles. In px. */
const LINE = { name: 28, text: 24 }

/** Top edge and height of each of `count` strata, the uppermost first. @param open The one that is open, if any. */
export function rows(count: number, open?: number): { y: number, height: number }[] {
  const room = BOTTOM - TOP - GAP * (count - 1)
  const tall = room - CLOSED * (count - 1)
  const heights = Array.from({ length: count }, (_, i) => open === undefined ? room / count : i === open ? tall : CLOSED)
  return heights.map((height, i) => ({ y: TOP + heights.slice(0, i).reduce((sum, each) => sum + each + GAP, 0), height }))
}

/** Whether a block of stratum `own` touches stratum `row`. */
const touches = ({ spans }: Block, own: number, row: number) => row === own || (!!spans && row === own + 1)

/** All blocks, each with the index of the stratum that it belongs to. */
const pinned = (strata: readonly Stratum[]) => strata.flatMap(({ blocks }, own) => blocks.map(block => ({ block, own })))

/** Where the parts of the picture are, and which of them are open. */
export interface StrataLayout {
  strata: {
    y: number
    height: number
    /** Distance of the text from the upper edge. Text in one row has one baseline, in blocks as well. */
    pad: number
    /** Room for the text, in px. */
    room: number
    /** Its parts from left to right: a block that spans two strata divides it, and no part of it is behind that block. */
    parts: { x: number, width: number }[]
  }[]
  /** The blocks of each stratum. A block that bleeds off the canvas has its text end at the margin. */
  blocks: (Box & { pad: number, room: number, open: boolean })[][]
  /** Whether a stratum is open, so that the others have room for names only. */
  brief: boolean
}

/**
 * The layout of strata with what stands in them. A block is as wide as the free columns to its right allow.
 * @param strata The strata, the uppermost first.
 * @param open Index of the stratum that is open, if any.
 */
export function layoutStrata(strata: readonly Stratum[], open?: number): StrataLayout {
  const all = pinned(strata)
  const columns = Math.max(...all.map(({ block }) => block.column)) + 1
  const left = (column: number) => FIRST + column * (canvas.right + BETWEEN - FIRST) / columns
  const places = rows(strata.length, open)
  const closed = rows(strata.length)
  /** An open stratum's text stays where it was. While another one is open, only the name has room. */
  const pad = (row: number) => open === undefined || row === open
    ? (closed[row].height - LINE.name - LINE.text) / 2
    : (CLOSED - LINE.name) / 2
  const inRow = (row: number) => all.filter(({ block, own }) => touches(block, own, row))
  const right = ({ block, own }: { block: Block, own: number }) => {
    const next = [own, ...(block.spans ? [own + 1] : [])]
      .flatMap(inRow)
      .map(other => other.block.column)
      .filter(column => column > block.column)
    return next.length ? left(Math.min(...next)) - BETWEEN : canvas.width + BLEED
  }
  const parts = (row: number) => {
    const across = inRow(row).filter(({ block }) => block.spans).sort((a, b) => a.block.column - b.block.column)
    const starts = [-BLEED, ...across.map(right)]
    const ends = [...across.map(({ block }) => left(block.column)), canvas.width + BLEED]
    return starts.map((x, i) => ({ x, width: ends[i] - x })).filter(({ width }) => width > 0)
  }

  return {
    brief: open !== undefined,
    strata: places.map((place, row) => ({
      ...place,
      pad: pad(row),
      parts: parts(row),
      room: Math.min(canvas.right, ...inRow(row).map(({ block }) => left(block.column) - INSET)) - canvas.margin,
    })),
    blocks: strata.map(({ blocks }, own) => blocks.map((block) => {
      const last = places[own + (block.spans ? 1 : 0)]
      const x = left(block.column)
      const end = right({ block, own })
      return {
        x,
        y: places[own].y,
        width: end - x,
        height: last.y + last.height - places[own].y,
        pad: pad(own),
        room: Math.min(end - RIGHT, canvas.right) - x - INSET,
        open: open !== undefined && touches(block, own, open),
      }
    })),
  }
}

/** Room in px for the person's name, as the settings are checked; a longer one is set smaller, down to `body`. */
const NAME = 360
/** Least distance between the figure's line and the name, in px. */
const ASIDE = 24

/** Type sizes of the line above the strata, in px. */
export interface WhoType {
  /** The words beside the figure, and its unit. */
  words: number
  /** The person's name. */
  name: number
}

/**
 * The type of the line above the strata: what the person has been doing at the left, name and role at the right.
 * @param name The person's name.
 * @param role The person's role.
 * @param years How long the person has been doing it.
 * @param what What the person has been doing.
 */
export function whoType(name: string, role: string, years: FigureValue, what: string): WhoType {
  const size = Math.max(type.body, fitSize(name, NAME, type.heading))
  const room = canvas.right - canvas.margin - ASIDE - Math.max(textWidth(name, size), textWidth(role, type.body))
  const width = (words: number) => figureWidth(years, type.row, words) + textWidth(` ${what}`, words)
  const sizes = sizesDown(type.heading, type.text)
  return { words: sizes.find(words => width(words) <= room) ?? type.text, name: size }
}

/** How many lines of a size fit between a name of `lines` lines and the lower edge. */
const free = (height: number, pad: number, lines: number, line: number) => Math.floor((height - pad - lines * LINE.name + 1) / line)

/** The first text that does not fit its place. */
function tooLong(strata: readonly Stratum[]): string | undefined {
  const closed = layoutStrata(strata)
  for (const [row, { name, terms, detail, blocks }] of strata.entries()) {
    const wide = closed.strata[row].room
    const opened = layoutStrata(strata, row).strata[row]
    if (textWidth(name, type.body) > wide)
      return name
    if (textWidth(terms, type.text) > wide)
      return terms
    if (countLines(detail, wide, type.text) > free(opened.height, opened.pad, 1, LINE.text))
      return detail
    for (const [i, block] of blocks.entries()) {
      const place = closed.blocks[row][i]
      const lines = countLines(block.name, place.room, type.body)
      // While another stratum is open, a block has no more room than its name needs.
      if (lines > (block.spans ? 2 : 1))
        return block.name
      if (countLines(block.line, place.room, type.text) > free(place.height, place.pad, lines, LINE.text))
        return block.line
      for (const open of block.spans ? [row, row + 1] : [row]) {
        const tall = layoutStrata(strata, open).blocks[row][i]
        if (countLines(detailOf(block), tall.room, type.text) > free(tall.height, tall.pad, lines, LINE.text))
          return block.detail
      }
    }
  }
}

/**
 * Checks strata and what stands in them.
 * @throws RangeError unless there are three to five strata with one to eight blocks in two to four columns; no two of
 * which stand in one place; and all texts fit.
 */
export function checkStrata({ strata }: { strata: readonly Stratum[] }): void {
  checkCount('strata', strata, 3, 5)
  const all = pinned(strata)
  checkCount('blocks', all, 1, 8)
  const names = [...strata, ...all.map(({ block }) => block)].map(({ name }) => name)
  names.forEach(name => checkName('The name', name))
  checkUnique('names', names)
  const columns = new Set(all.map(({ block }) => block.column))
  checkCount('columns', [...columns], 2, 4)
  const gap = [...columns].find(column => column > 0 && !columns.has(column - 1))
  if (gap !== undefined || !columns.has(0))
    throw new RangeError(`No block stands in the column before ${gap ?? 'the first one'}.`)
  const cells = new Map<string, string>()
  for (const { block, own } of all) {
    if (block.spans && own === strata.length - 1)
      throw new RangeError(`"${block.name}" spans two strata, but there is none below its own.`)
    for (const row of block.spans ? [own, own + 1] : [own]) {
      const cell = `${row} ${block.column}`
      if (cells.has(cell))
        throw new RangeError(`"${cells.get(cell)}" and "${block.name}" stand in one place.`)
      cells.set(cell, block.name)
    }
  }
  const text = tooLong(strata)
  if (text)
    throw new RangeError(`"${text}" is too long for its place among the strata.`)
}
