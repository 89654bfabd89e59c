import { checkCount, checkName, checkUnique } from '../../../src/lib/range.ts'
import { canvas, type } from '../../../src/lib/scale.ts'
import { fitSize, textWidth } from '../../../src/lib/text-width.ts'

/** One layer of a request's path. */
export interface Layer {
  name: string
  /** The lever that acts on it; undefined if nothing does. */
  lever?: string
  /** Whether the lever's name is that of a tool, which is set in monospace. */
  tool?: boolean
  /** What the layer or its lever is, beside its name. */
  what?: string
}

/** An instrument, the layers that it sees, and an example of what it finds in one of them. */
export interface Instrument {
  name: string
  /** What it reads, beside or under its name. */
  reads: string
  /** Names of the layers on which it is used. */
  sees: readonly string[]
  /** Name of the layer of the example, one of those that it sees. */
  layer: string
  /** What it shows there, on two lines. */
  shows: readonly [string, string]
  /** What the lever does, on two lines. */
  answer: readonly [string, string]
  /** Vector lanes to draw, of which the finding uses one and the answer all. Default: none. */
  lanes?: number
}

/** Top edge and height of something, in canvas px. */
export interface Strip { y: number, height: number }

/** Left and right edges of the columns in canvas px. A chosen instrument and a lever in use reach towards the layers. */
export const COLUMNS = {
  instrument: 202,
  chosen: 214,
  face: 352,
  layer: 652,
  lever: 696,
  pushed: 608,
} as const

/** Height of the open layer, distance of layers, width of a lit face and half the width of a beam at its beginning, in px. */
const OPEN = 124
const GAP = 4
export const FACE = 8
const APEX = 7
/** Largest height of an instrument and least distance between two, in px. */
const INSTRUMENT = { height: 72, gap: 12 }
/** Distance of text from the left edge of its area, in px. */
export const INSET = 18
/** Sizes of the name of an open layer or a lever in use, and of a lever that is not in use, in px. */
const NAMES = [type.heading, type.small] as const
const LEVERS = [type.body, type.small] as const
const ROOM = {
  instrument: COLUMNS.instrument - canvas.margin - 2,
  hot: COLUMNS.pushed - COLUMNS.face - INSET - 4,
  layer: COLUMNS.layer - COLUMNS.face - 2 * INSET,
  used: canvas.right - COLUMNS.pushed - INSET,
  lever: canvas.right - COLUMNS.lever - INSET,
}

/** Where the parts of the picture are while an instrument is chosen. */
export interface LayersLayout {
  /** The instruments, top to bottom. */
  instruments: Strip[]
  /** The layers, top to bottom. */
  strips: Strip[]
  /** Index of the open layer. */
  hot: number
  /** Whether the instrument sees each layer. */
  lit: boolean[]
  /** Top of the instrument, and top and bottom of what its beam falls on, for a drawing that moves between them. */
  torch: [number, number, number]
  /** The other layers that it sees, as spans from top to bottom. */
  fields: [number, number][]
}

/** The layout while one of the instruments is chosen. */
export function layoutLayers(instruments: readonly Instrument[], layers: readonly Layer[], chosen: number): LayersLayout {
  const whole = canvas.base - canvas.top
  const { sees, layer } = instruments[chosen]
  const hot = layers.findIndex(({ name }) => name === layer)
  const lit = layers.map(({ name }) => sees.includes(name))

  const height = Math.min(INSTRUMENT.height, (whole + INSTRUMENT.gap) / instruments.length - INSTRUMENT.gap)
  const pitch = (whole - height) / (instruments.length - 1)
  const places = instruments.map((_, i) => ({ y: canvas.top + i * pitch, height }))

  const closed = (whole - OPEN) / (layers.length - 1) - GAP
  let y: number = canvas.top
  const strips = layers.map((_, i) => {
    const strip = { y, height: i === hot ? OPEN : closed }
    y += strip.height + GAP
    return strip
  })

  const fields: [number, number][] = []
  strips.forEach((strip, i) => {
    if (!lit[i] || i === hot)
      return
    const joins = lit[i - 1] && i - 1 !== hot
    if (joins)
      fields.at(-1)![1] = strip.y + strip.height
    else
      fields.push([strip.y, strip.y + strip.height])
  })
  return { instruments: places, strips, hot, lit, torch: [places[chosen].y, strips[hot].y, strips[hot].y + OPEN], fields }
}

/** The instrument and its beam as one outline. @param torch As in the layout. @param height Height of an instrument in px. */
export function beamPath([y, top, bottom]: readonly number[], height: number): string {
  const middle = y + height / 2
  const { chosen, face } = COLUMNS
  return `M-4 ${y}H${chosen}V${middle - APEX}L${face} ${top}V${bottom}L${chosen} ${middle + APEX}V${y + height}H-4z`
}

/** The field of view from an instrument to a span of layers. */
export function fieldPath([top, bottom]: readonly [number, number], y: number, height: number): string {
  const middle = y + height / 2
  const { chosen, face } = COLUMNS
  return `M${chosen} ${middle - APEX}L${face} ${top}V${bottom}L${chosen} ${middle + APEX}z`
}

/** Size of the names of the open layer and of the lever in use, in px. */
export function nameSizes({ layer, ...rest }: Pick<Instrument, 'layer'> & { lever: string }): { layer: number, lever: number } {
  return { layer: fitSize(layer, ROOM.hot, NAMES[0]), lever: fitSize(rest.lever, ROOM.used, NAMES[0]) }
}

/** Size of the levers that are not in use, in px. */
export function leverSize(layers: readonly Layer[]): number {
  return Math.min(...layers.flatMap(({ lever, tool }) => lever && !tool ? [fitSize(lever, ROOM.lever, LEVERS[0])] : []))
}

/** The props whose range is checked. */
export interface LayersData {
  instruments: readonly Instrument[]
  layers: readonly Layer[]
  first: string
}

/**
 * Checks the data of the picture.
 * @throws RangeError that names the text, if it does not fit, or the layer that an instrument's example lacks.
 */
export function checkPath({ instruments, layers, first }: LayersData): void {
  checkCount('instruments', instruments, 2, 5)
  checkCount('layers', layers, 3, 8)
  checkUnique('instruments', instruments.map(({ name }) => name))
  checkUnique('layers', layers.map(({ name }) => name))
  if (!instruments.some(({ name }) => name === first))
    throw new RangeError(`No instrument is called "${first}".`)
  const fits = (text: string, size: number, room: number, face: 'sans' | 'mono' = 'sans') => {
    if (textWidth(text, size, face) > room)
      throw new RangeError(`"${text}" does not fit on one line of ${room} px.`)
  }
  for (const { name, lever, tool, what = '' } of layers) {
    checkName('The layer', name)
    if (lever)
      fits(lever + (what && `   ${what}`), LEVERS[1], ROOM.lever, tool && !what ? 'mono' : 'sans')
    else
      fits(`${name}   ${what}`, type.body, canvas.right - COLUMNS.face - INSET)
  }
  for (const { name, reads, sees, layer, shows, answer, lanes } of instruments) {
    fits(name, type.body, ROOM.instrument, 'mono')
    fits(reads, type.small, ROOM.instrument)
    const hot = layers.find(each => each.name === layer)
    if (!hot?.lever || !sees.includes(layer))
      throw new RangeError(`${name} finds something in "${layer}", which is no layer with a lever that it sees.`)
    const unknown = sees.find(each => !layers.some(({ name }) => name === each))
    if (unknown)
      throw new RangeError(`${name} sees "${unknown}", which is no layer.`)
    fits(layer, NAMES[1], ROOM.hot)
    fits(hot.lever, NAMES[1], ROOM.used)
    for (const text of shows)
      fits(text, type.text, ROOM.hot)
    for (const text of answer)
      fits(text, type.text, ROOM.used)
    if (lanes !== undefined && !(lanes >= 2 && lanes <= 8))
      throw new RangeError(`${name} has ${lanes} lanes, but the picture fits two to eight.`)
  }
}
