import { checkCount, checkUnique } from '../../src/lib/range.ts'
import { canvas, type } from '../../src/lib/scale.ts'
import { fitSize, textWidth } from '../../src/lib/text-width.ts'

/** Height of a project's block, distance from one to the next at most, right end of a block, and insets of text, in px. */
const BLOCK = 60
const PITCH = 75
const END = 360
const INSET = 16
/** Width of the drawing at the end of a block, and its distance from that end. */
export const DRAWING = { width: 84, height: 40, end: 12 } as const
/** Lower edge of the room that all projects share, in px. */
const BOTTOM = canvas.base + 4

/** Room for a project's name, in px. */
const NAME = END - canvas.margin - DRAWING.width - DRAWING.end - 8

/**
 * How a project works: `handshake`: packets between two hosts and the time that they take. `rings`: one buffer between two
 * rings. `compiler`: source lines become machine words. `bus`: modules on a bus. `nodes`: hosts that talk to each other.
 */
export type ProjectDrawing = 'handshake' | 'rings' | 'compiler' | 'bus' | 'nodes'

/** A project as it is written in a page. */
export interface ProjectText {
  name: string
  drawing: ProjectDrawing
  line: string
  /** What an engineer can check about it besides, in one line of small type. */
  detail?: string
  /** Whether it is somebody else's project that got contributions. */
  contributed?: boolean
}

/** Where the parts of the list are, in canvas px. */
export interface ProjectsLayout {
  /** Top edge of each block. */
  tops: readonly number[]
  /** Height of a block. */
  height: number
  /** Type size of the names. */
  name: number
  /** Right end of a block, and left edge of the lines beside it. */
  end: number
  lines: number
}

/** The layout of a list of projects. @param projects Two to six. */
export function layoutProjects(projects: readonly { name: string }[]): ProjectsLayout {
  const count = projects.length
  const pitch = Math.min(PITCH, (BOTTOM - canvas.top) / count)
  const height = Math.min(BLOCK, pitch - 8)
  const name = Math.max(type.small, Math.min(...projects.map(({ name }) => fitSize(name, NAME, type.body))))
  return { tops: Array.from({ length: count }, (_, i) => canvas.top + i * pitch), height, name, end: END, lines: END + INSET }
}

/** Checks a list of projects. @throws RangeError unless there are two to six, and each text fits on its line. */
export function checkProjects(projects: readonly ProjectText[]): void {
  checkCount('projects', projects, 2, 6)
  checkUnique('projects', projects.map(({ name }) => name))
  const beside = canvas.right - END - INSET
  for (const { name, line, detail = '' } of projects) {
    for (const [text, room, size] of [
      [name, NAME, type.small],
      [line, beside, type.body],
      [detail, beside, type.note],
    ] as const) {
      if (textWidth(text, size) > room)
        throw new RangeError(`"${text}" does not fit on one line of ${room} px.`)
    }
  }
}
