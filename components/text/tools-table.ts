import { checkCount, checkName, checkUnique } from '../../src/lib/range.ts'
import { canvas, sizesDown, type } from '../../src/lib/scale.ts'
import { fitSize, textWidth } from '../../src/lib/text-width.ts'

/** One layer, and the tools that a finding there calls for. */
export interface Layer {
  name: string
  /** What is found there, in a few words. */
  finding: string
  tools: readonly string[]
}

/** One engagement: what decides about its tools, and the tools, layer by layer. */
export interface Engagement {
  name: string
  /** What decides about a tool. */
  decides: string
  /** One to five layers, the one nearest the machine last. */
  layers: readonly Layer[]
}

/** One engagement's column, in px. */
export interface ToolsColumn {
  /** Left edge of the column and of its text, the column's width, and the room for its text. */
  left: number
  text: number
  width: number
  room: number
  /** Type sizes of what decides, and of the findings and the tools, which all columns share. */
  decides: number
  finding: number
  tools: number
  /** Height of a layer. */
  layer: number
}

/** The gap between two blocks, the heights of a column's head and of all its layers, in px. */
export const parts = { gap: 4, head: 78, layers: canvas.base - canvas.top - 78 } as const

/** Distance of a finding from the name of its layer. */
const AFTER = 12
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

/** The largest size at which a finding fits on the line of its layer's name. */
function findingSize({ name, finding }: Layer, room: number) {
  return fitSize(finding, room - AFTER - textWidth(name, type.note, 'mono'), type.small)
}

/** The columns: the first and the last reach the edges of the canvas, and all have the same room for text. */
export function layoutTools(engagements: readonly Engagement[]): ToolsColumn[] {
  const count = engagements.length
  const pitch = (canvas.right - canvas.margin + INSET + parts.gap) / count
  const columns = engagements.map(({ decides, layers }, i) => {
    const text = canvas.margin + i * pitch
    const left = i === 0 ? 0 : text - INSET
    const right = i === count - 1 ? canvas.width : canvas.margin + (i + 1) * pitch - INSET - parts.gap
    const room = roomOf(Math.min(right, canvas.right + INSET) - left, text, left)
    return {
      left,
      text,
      width: right - left,
      room,
      decides: fitSize(decides, room, type.text),
      finding: Math.min(...layers.map(layer => findingSize(layer, room))),
      tools: Math.min(...layers.map(({ tools }) => toolsSize(tools, room))),
      layer: parts.layers / layers.length - parts.gap,
    }
  })
  const [tools, finding] = [columns.map(({ tools }) => tools), columns.map(({ finding }) => finding)].map(sizes => Math.min(...sizes))
  return columns.map(column => ({ ...column, tools, finding }))
}

/**
 * Checks a table of tools.
 * @throws RangeError unless it has two to four engagements with one to five layers each, whose tools fit side by side.
 */
export function checkTools({ engagements }: { engagements: readonly Engagement[] }): void {
  checkCount('engagements', engagements, 2, 4)
  checkUnique('engagements', engagements.map(({ name }) => name))
  const columns = layoutTools(engagements)
  engagements.forEach(({ name, decides, layers }, i) => {
    checkName('The engagement', name)
    checkCount(`layers of "${name}"`, layers, 1, 5)
    layers.forEach(layer => checkName('The layer', layer.name, { length: 14, word: 14 }))
    const long = [decides, ...layers.filter(layer => findingSize(layer, columns[i].room) < type.note).map(({ finding }) => finding)]
      .slice(columns[i].decides < type.note ? 0 : 1)
    if (long.length)
      throw new RangeError(`There is no room for "${long[0]}".`)
    const crowded = layers.find(({ tools }) => toolsSize(tools, columns[i].room) < type.note)
    if (crowded)
      throw new RangeError(`The tools of the layer "${crowded.name}" do not fit side by side.`)
  })
}
