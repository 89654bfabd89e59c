import { checkCount, checkName, checkUnique } from '../../src/lib/range.ts'
import { canvas, sizesDown, type } from '../../src/lib/scale.ts'
import { fitSize, textWidth } from '../../src/lib/text-width.ts'

/** One engagement: what decides about its tools, and the tools, layer by layer. */
export interface Engagement {
  name: string
  /** What has to be found before a tool is chosen. */
  finding: string
  /** One to five layers, the one nearest the machine last. */
  layers: readonly { name: string, tools: readonly string[] }[]
}

/** One engagement's column, in px. */
export interface ToolsColumn {
  /** Left edge of the column and of its text, the column's width, and the room for its text. */
  left: number
  text: number
  width: number
  room: number
  /** Type size of the finding, and of the tools, which all columns share. */
  finding: number
  tools: number
  /** Height of a layer. */
  layer: number
}

/** The gap between two blocks, the heights of a column's head and of all its layers, in px. */
export const parts = { gap: 4, head: 78, layers: canvas.base - canvas.top - 78 } as const

/** Distance of a column's text from its edges, and between two tools. */
const INSET = 14
const BETWEEN = 22

/** Room for text in a column, in px. */
const roomOf = (width: number, text: number, left: number) => width - (text - left) - INSET

/** The largest size at which these tools fit on one line. */
function toolsSize(tools: readonly string[], room: number) {
  const width = (size: number) => tools.reduce((sum, tool) => sum + textWidth(tool, size), (tools.length - 1) * BETWEEN)
  return sizesDown(type.body).find(size => width(size) <= room) ?? 0
}

/** The columns: the first and the last reach the edges of the canvas, and all have the same room for text. */
export function layoutTools(engagements: readonly Engagement[]): ToolsColumn[] {
  const count = engagements.length
  const pitch = (canvas.right - canvas.margin + INSET + parts.gap) / count
  const columns = engagements.map(({ finding, layers }, i) => {
    const text = canvas.margin + i * pitch
    const left = i === 0 ? 0 : text - INSET
    const right = i === count - 1 ? canvas.width : canvas.margin + (i + 1) * pitch - INSET - parts.gap
    const room = roomOf(Math.min(right, canvas.right + INSET) - left, text, left)
    return {
      left,
      text,
      width: right - left,
      room,
      finding: fitSize(finding, room, type.text),
      tools: Math.min(...layers.map(({ tools }) => toolsSize(tools, room))),
      layer: parts.layers / layers.length - parts.gap,
    }
  })
  const tools = Math.min(...columns.map(({ tools }) => tools))
  return columns.map(column => ({ ...column, tools }))
}

/**
 * Checks a table of tools.
 * @throws RangeError unless it has two to four engagements with one to five layers each, whose tools fit side by side.
 */
export function checkTools({ engagements }: { engagements: readonly Engagement[] }): void {
  checkCount('engagements', engagements, 2, 4)
  checkUnique('engagements', engagements.map(({ name }) => name))
  const columns = layoutTools(engagements)
  engagements.forEach(({ name, finding, layers }, i) => {
    checkName('The engagement', name)
    checkCount(`layers of "${name}"`, layers, 1, 5)
    layers.forEach(layer => checkName('The layer', layer.name, { length: 14, word: 14 }))
    if (columns[i].finding < type.note)
      throw new RangeError(`There is no room for "${finding}".`)
    const crowded = layers.find(({ tools }) => toolsSize(tools, columns[i].room) < type.note)
    if (crowded)
      throw new RangeError(`The tools of the layer "${crowded.name}" do not fit side by side.`)
  })
}
