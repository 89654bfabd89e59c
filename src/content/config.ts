import type { Link } from './contact.ts'
import type { Presets } from './presets.ts'
import { countWord } from '../lib/format.ts'
import { nearest } from '../lib/nearest.ts'
import { canvas, type } from '../lib/scale.ts'
import { textWidth } from '../lib/text-width.ts'
import { addressOf } from './contact.ts'
import { presetProblems } from './presets.ts'

/** The settings of a deck, all optional. Unless stated otherwise, the deck shows nothing for an unset setting. */
export interface DeckConfig {
  /** The consultancy's name: shown on the cover and in the handout, and the author of the PDFs. */
  company?: string
  /** The platform lead's name. Default: the one in the sources. */
  platformLead?: string
  /** The delivery lead's name. Default: the slide shows only the role. */
  deliveryLead?: string
  /** Ways to reach us, e.g. an e-mail address and a phone number. The last slide lists them; it has room for two. */
  contact?: readonly Link[]
  /** The client this deck is shown to, named on the cover and on page one of the handout. */
  client?: string
  /** The date of the pitch as `YYYY-MM-DD`, shown on the cover and on page one of the handout. */
  date?: string
  /** The address of the hosted deck, e.g. `https://deck.example.com/` or, under a path, `https://example.com/deck/`. */
  siteUrl?: string
  /** Whether search engines may list the hosted deck. Default: false, so that only people with the link find it. */
  index?: boolean
  /** Links to the projects on the slide `built`, by project id. */
  projectLinks?: Partial<Record<ProjectId, string>>
  /** Aliases of slides to leave out, e.g. `['ping']`. */
  hide?: readonly string[]
  /**
   * Numbers that pictures start with, e.g. the client's `{ rate: 5000, 'build-before': '35 min' }`, by their names in the
   * address. Default: the deck's examples.
   */
  numbers?: Presets
}

const projectIds = ['python-framework', 'monocoque', 'language', 'wire-probe', 'cpp-framework'] as const

export type ProjectId = typeof projectIds[number]

const shown = [
  'company',
  'platformLead',
  'deliveryLead',
  'contact',
  'client',
  'date',
  'projectLinks',
  'numbers',
] as const satisfies readonly (keyof DeckConfig)[]

/** The settings that slides show: a client's copy of the deck contains no others. */
export type PublicSettings = Pick<DeckConfig, typeof shown[number]>

/** @returns The settings that slides show, without the private ones. */
export function publicSettings(config: DeckConfig): PublicSettings {
  return Object.fromEntries(shown.filter(key => config[key] !== undefined).map(key => [key, config[key]]))
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
const isSecure = (value: unknown): value is string => isText(value) && /^https:\/\/\S+$/.test(value) && URL.canParse(value)
/** Whether a site can be served under this path: it must consist of plain names and have a slash at both ends. */
export const isPlainPath = (path: string): boolean => /^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/.test(path)
const isDay = (value: unknown) => isText(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().slice(0, 10) === value

/** The message about a name that is not in `names`. */
function unknown(what: string, name: unknown, names: readonly string[]): string {
  const meant = nearest(String(name), names)
  return `${what} "${String(name)}"${meant ? `; did you mean "${meant}"?` : '.'}`
}

/** Whether this is the address of a contact: a page, an e-mail address, or a phone number with a country code. */
function isContact(value: unknown) {
  return isSecure(value) || (isText(value) && (/^mailto:\S[^\s@]*@\S+$/.test(value) || /^tel:\+\d[\d().-]{5,}$/.test(value)))
}

/**
 * Room in px for a line of the cover, what parts two texts in it, room for a lead's name and a contact on the last slide, and
 * for a contact with its address on page one of the handout.
 */
const ROOM = { cover: canvas.right - canvas.margin, gap: 38, name: 360, contact: 360, address: 640 }
/** Type sizes of a contact and its address there, in px of paper. */
const PAPER = { contact: 18, address: 12 }
/** How many contacts the last slide has room for. */
const CONTACTS = 2

/** What is wrong with a text that is too long for its place. @param size Type size in px. @param room Room in px. */
function tooLong(what: string, text: string, size: number, room: number): string[] {
  const width = textWidth(text, size)
  const fits = Math.floor(text.length * room / width)
  return width <= room ? [] : [`${what} "${text}" is too long for its place: shorten it to about ${fits} characters.`]
}

function contactProblems(value: unknown): string[] {
  if (!Array.isArray(value))
    return ['contact must be a list, e.g. [{ text: \'lead@example.com\', href: \'mailto:lead@example.com\' }].']
  const found = value.flatMap((link) => {
    if (!isRecord(link) || !isText(link.text) || !isContact(link.href)) {
      return [
        `contact ${JSON.stringify(isRecord(link) ? link.text : link)} needs a text, and an href `
        + 'like https://example.com, mailto:lead@example.com or tel:+353-1-555-0100.',
      ]
    }
    const { text, href } = { text: link.text, href: link.href as string }
    const room = ROOM.address - textWidth(text, PAPER.contact)
    return [
      ...tooLong('contact', text, type.text, ROOM.contact),
      ...tooLong(`contact "${text}": on page one of the handout its address`, addressOf({ text, href }), PAPER.address, room),
    ]
  })
  if (!found.length && value.length > CONTACTS)
    return [`contact lists ${countWord(value.length)}, but the last slide has room for ${countWord(CONTACTS)}.`]
  return found
}

function projectProblems(value: unknown): string[] {
  if (!isRecord(value))
    return ['projectLinks must give an address for each project it names, e.g. { monocoque: \'https://…\' }.']
  return Object.entries(value).flatMap(([id, href]) => [
    ...(projectIds.includes(id as ProjectId) ? [] : [unknown('projectLinks: there is no project', id, projectIds)]),
    ...(isSecure(href) ? [] : [`projectLinks.${id} must begin with https://.`]),
  ])
}

function siteProblems(value: unknown): string[] {
  if (!isSecure(value) || !value.endsWith('/'))
    return ['siteUrl must begin with https:// and end with a slash.']
  const { pathname, search, hash } = new URL(value)
  return search || hash || !isPlainPath(pathname)
    ? ['siteUrl may have a path of plain names, e.g. https://example.com/deck/, and nothing more.']
    : []
}

function hideProblems(value: unknown, aliases: readonly string[]): string[] {
  if (!Array.isArray(value))
    return ['hide must be a list of slides, e.g. [\'ping\'].']
  if (aliases.length && aliases.every(alias => value.includes(alias)))
    return ['hide leaves no slide.']
  return value.filter(alias => !aliases.includes(alias)).map(alias => unknown('hide: there is no slide', alias, aliases))
}

const textOnly = (name: string) => (value: unknown) => isText(value) ? [] : [`${name} must be a non-empty text.`]

/** A text that is shown on one line. @param name The setting. @param room Room for it in px. */
function oneLine(name: string, room: number) {
  return (value: unknown) =>
    isText(value) ? tooLong(name, value, type.body, room) : textOnly(name)(value)
}

/** The check for each setting: returns the problems with its value. */
const rules: Record<keyof DeckConfig, (value: unknown, aliases: readonly string[]) => string[]> = {
  company: oneLine('company', ROOM.cover),
  platformLead: oneLine('platformLead', ROOM.name),
  deliveryLead: oneLine('deliveryLead', ROOM.name),
  client: oneLine('client', ROOM.cover - ROOM.gap - textWidth('for 30 September 2026', type.body)),
  contact: contactProblems,
  date: value => isDay(value) ? [] : ['date must be an existing date in the form YYYY-MM-DD, e.g. \'2026-11-30\'.'],
  siteUrl: siteProblems,
  index: value => typeof value === 'boolean' ? [] : ['index must be true or false.'],
  projectLinks: projectProblems,
  hide: hideProblems,
  numbers: presetProblems,
}

/**
 * The problems with a config, one sentence each. The list is empty if the config can be used.
 * @param config The export of `deck.config.ts`: it may be anything, because its author may have mistyped it.
 * @param aliases The aliases of all slides.
 */
export function problems(config: unknown, aliases: readonly string[]): string[] {
  if (!isRecord(config))
    return ['deck.config.ts must export its settings: export default config.']
  return Object.entries(config)
    .filter(([, value]) => value !== undefined)
    .flatMap(([key, value]) => Object.hasOwn(rules, key)
      ? rules[key as keyof DeckConfig](value, aliases)
      : [unknown('there is no setting', key, Object.keys(rules))])
    .map(text => `deck.config.ts: ${text}`)
}

const optional = {
  company: 'no company name is shown',
  deliveryLead: 'the delivery lead is shown by role',
  contact: 'the last slide shows no contact',
  client: 'no client is shown',
  date: 'no pitch date is shown',
  siteUrl: 'no canonical link and no link cards',
  index: 'search engines are told not to list the deck',
  projectLinks: 'the projects have no links',
} satisfies Partial<Record<keyof DeckConfig, string>>

const isUnset = (value: unknown) => value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)

/** One line for each setting that is unset or empty, saying what the deck shows instead. */
export function unset(config: DeckConfig): string[] {
  return Object.entries(optional)
    .filter(([key]) => isUnset(config[key as keyof typeof optional]))
    .map(([key, effect]) => `${key} is not set: ${effect}.`)
}
