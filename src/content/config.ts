/** A link that a client may follow: text and address. */
export interface Link {
  text: string
  /** An absolute address, `https:` or `mailto:`. */
  href: string
}

/** The settings of a deck, all optional. Unset, nothing is shown in their place. */
export interface DeckConfig {
  /** The consultancy's name: cover, footer of the handout, author of the PDFs. */
  company?: string
  /** The delivery lead's name; the slide shows the role until it is set. */
  deliveryLead?: string
  /** How to reach us, shown on the last slide: one line each, e.g. an e-mail address. */
  contact?: readonly Link[]
  /** The client this deck is shown to: cover. */
  client?: string
  /** The day of the pitch as `YYYY-MM-DD`; unset, the date of the version is shown. */
  date?: string
  /** Where the hosted deck will live, e.g. `https://deck.example.com/`. */
  siteUrl?: string
  /** Links to the projects on the slide `built`, by project id. */
  projectLinks?: Partial<Record<ProjectId, string>>
  /** Aliases of slides to leave out, e.g. `['ping']`. */
  hide?: readonly string[]
}

export type ProjectId = 'python-framework' | 'monocoque' | 'language' | 'wire-probe' | 'cpp-framework'

const ADDRESS = /^(?:https:\/\/|mailto:)\S+$/

/**
 * What is wrong with a config, one sentence each; empty when it can be used.
 * @param config The settings of `deck.config.ts`.
 * @param aliases The aliases of all slides.
 */
export function problems(config: DeckConfig, aliases: readonly string[]): string[] {
  const found: string[] = []
  const check = (ok: boolean, text: string) => ok || found.push(text)
  for (const alias of config.hide ?? [])
    check(aliases.includes(alias), `deck.config.ts: hide names "${alias}", which is no slide.`)
  for (const { text, href } of config.contact ?? [])
    check(text.trim() !== '' && ADDRESS.test(href), `deck.config.ts: contact "${text}" needs a text and an https: or mailto: address.`)
  for (const [id, href] of Object.entries(config.projectLinks ?? {}))
    check(ADDRESS.test(href), `deck.config.ts: projectLinks.${id} is not an https: address.`)
  if (config.siteUrl !== undefined)
    check(/^https?:\/\/\S+\/$/.test(config.siteUrl), 'deck.config.ts: siteUrl must begin with https:// and end with a slash.')
  if (config.date !== undefined)
    check(/^\d{4}-\d{2}-\d{2}$/.test(config.date) && !Number.isNaN(Date.parse(config.date)), 'deck.config.ts: date must be a day as YYYY-MM-DD.')
  return found
}

const optional = {
  company: 'no company name is shown',
  deliveryLead: 'the delivery lead is shown by role',
  contact: 'the last slide shows no contact',
  client: 'no client is shown',
  date: 'the date of the version is shown',
  siteUrl: 'no canonical link and no link cards',
  projectLinks: 'the projects carry no links',
} satisfies Partial<Record<keyof DeckConfig, string>>

/** One line for each setting that is unset: what the deck shows because of it. */
export function unset(config: DeckConfig): string[] {
  return Object.entries(optional)
    .filter(([key]) => config[key as keyof DeckConfig] === undefined)
    .map(([key, effect]) => `${key} is not set: ${effect}.`)
}
