import type { PublicSettings } from '../../src/content/config.ts'
import { formatDay } from '../../src/lib/format.ts'
import { canvas, type } from '../../src/lib/scale.ts'
import { textWidth } from '../../src/lib/text-width.ts'

/** Who presents the deck, to whom, and when. */
export type Occasion = Pick<PublicSettings, 'company' | 'platformLead' | 'deliveryLead' | 'client' | 'date'>

/** One line of text: its parts from the left margin on, and the part that ends at the right margin. */
export interface OccasionLine {
  left: OccasionPart[]
  right?: OccasionPart
}

/** A part of the line, with the setting that it shows. */
export interface OccasionPart {
  is: 'company' | 'leads' | 'client' | 'date'
  text: string
}

/** Distance between two parts of a line, in px. */
export const OCCASION_GAP = 38

const ROOM = canvas.right - canvas.margin

function fits({ left, right }: OccasionLine): boolean {
  const parts = right ? [...left, right] : left
  return parts.reduce((sum, { text }) => sum + textWidth(text, type.body), (parts.length - 1) * OCCASION_GAP) <= ROOM
}

/**
 * The lines that show an occasion: none if nothing is set, two if one has no room for all of it. The leads' names are
 * shown if both are set and there is room for them.
 * @param occasion The settings.
 * @param before The word before the client's name.
 */
export function layoutOccasion(occasion: Occasion, before: string): OccasionLine[] {
  const { company, platformLead, deliveryLead, client, date } = occasion
  const part = (is: OccasionPart['is'], text: string | undefined | false): OccasionPart[] => text ? [{ is, text }] : []
  const us = part('company', company)
  const leads = part('leads', platformLead && deliveryLead && `${platformLead}, ${deliveryLead}`)
  const you = part('client', client && `${before} ${client}`)
  const [day] = part('date', date && formatDay(date))
  const choices: OccasionLine[][] = [
    [{ left: [...us, ...leads, ...you], right: day }],
    [{ left: [...us, ...you], right: day }],
    [{ left: us, right: leads[0] }, { left: you, right: day }],
    [{ left: us }, { left: you, right: day }],
  ]
  const chosen = choices.find(lines => lines.every(fits)) ?? choices.at(-1)!
  return chosen.filter(({ left, right }) => left.length || right)
}
