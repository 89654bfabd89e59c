import type { FigureValue } from '../../../src/content/types.ts'
import { figureWidth, fitFigure } from '../../../src/lib/figure-width.ts'
import { checkCount } from '../../../src/lib/range.ts'
import { canvas, type } from '../../../src/lib/scale.ts'
import { textWidth } from '../../../src/lib/text-width.ts'

/** Y of the line on which packets arrive, left edge of the host, and distance of text from it, in canvas px. */
export const LINE = 238
export const HOST = 232
export const INSET = 20
/** The box of the contended path, and the band of the protocol that bypasses it, in canvas px. */
export const PATH = { left: 400, top: 158, width: 174, height: 160 }
export const BAND = { top: 400, height: 48 }
/** Left edge of the reading in canvas px, and the room to its right. */
export const READING = 612
const ROOM = canvas.width - READING - 44
/** Largest and least size of the floor, in px. */
const SIZES = [type.hero, 60] as const
/** Room in px: before the host, in the box of the contended path, for the other protocol's name, for what it is, and beside the box. */
const ROOMS = { arrives: 168, path: 148, name: 184, through: 348, beside: ROOM }

/** What the drawing says. */
export interface PingWords {
  icmp: { name: string, what: string }
  tcp: { name: string, what: string, reading: string }
  software: { name: string, idle: string, busy: string }
  reading: string
  levels: readonly string[]
}

/** Size of the floor in px. */
export const floorSize = (floor: FigureValue): number => fitFigure(floor, ROOM, SIZES[0])

/**
 * Checks the drawing of two paths.
 * @throws RangeError that names the figure or the text, if it does not fit.
 */
export function checkPing({ floor, icmp, tcp, software, reading, levels }: PingWords & { floor: FigureValue }): void {
  if (figureWidth(floor, SIZES[1]) > ROOM)
    throw new RangeError(`${floor.id} is too long: the picture fits ${ROOM} px at ${SIZES[1]} px of type.`)
  checkCount('levels', levels, 2, 11)
  const texts: [string, number, number][] = [
    [icmp.name, type.body, ROOMS.arrives],
    [icmp.what, type.body, ROOMS.arrives],
    [software.name, type.body, ROOMS.path],
    [software.idle, type.text, ROOMS.path],
    [software.busy, type.text, ROOMS.path],
    [tcp.name, type.body, ROOMS.name],
    [tcp.what, type.body, ROOMS.through],
    [tcp.reading, type.body, ROOMS.beside],
    [reading, type.body, ROOMS.beside],
  ]
  const long = texts.find(([text, size, room]) => textWidth(text, size) > room)
  if (long)
    throw new RangeError(`"${long[0]}" does not fit on one line of ${long[2]} px.`)
}
