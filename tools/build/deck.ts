import type { DeckConfig } from '../../src/content/config.ts'
import type { IsShown } from '../../src/content/shown.ts'
import type { Budget } from '../../src/lib/budget.ts'
import { statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { load } from '@slidev/parser/fs'
import { problems, unset } from '../../src/content/config.ts'
import { figuresIn } from '../../src/content/index.ts'
import { shownText } from '../../src/content/page-text.ts'
import { isStated, presenterProblems, presentersOf } from '../../src/content/presenters.ts'
import { sheetProblems } from '../../src/content/sheets.ts'
import { aliasesIn, shownBy } from '../../src/content/shown.ts'
import { summaryProblems } from '../../src/content/summary.ts'
import { budgetOf } from '../../src/lib/budget.ts'
import { pictureProblems } from './pictures.ts'
import { root } from './process.ts'

/** A slide as its page defines it. */
export interface PageSlide {
  alias: string
  /** The file of the page that contains the slide, relative to the deck. */
  page: string
  /** The slide's number on that page, counted from 1. */
  no: number
  section: string
  /** The raw slide, without its frontmatter or note. */
  content: string
  note: string
  frontmatter: Record<string, unknown>
  /** The time budget from the note; undefined if the note has none. */
  budget?: Budget
}

/** The parsed source of a deck. @param entry The file with its slides. Default: the deck's own. */
const parsed = (entry = 'slides.md') => load({ roots: [root], userRoot: root } as never, join(root, entry))

/** The deck's title, from the headmatter. */
export async function readTitle(): Promise<string> {
  return String((await parsed()).headmatter.title)
}

/**
 * Every slide of a deck in order, including hidden ones. Names and counts are filled in, but figures are not. What a slide
 * says of hidden ones is left out.
 * @param entry The file with its slides. Default: the deck's own.
 * @param settings The settings. Default: the deck's own.
 */
export async function readSlides(entry?: string, settings?: DeckConfig): Promise<PageSlide[]> {
  const config = settings ?? await readConfig()
  const filled = (text: string) => shownText(text, config)
  return (await parsed(entry)).slides.map(slide => ({
    alias: String(slide.frontmatter.routeAlias),
    page: relative(root, slide.source.filepath).replaceAll('\\', '/'),
    no: slide.source.index + 1,
    section: String(slide.frontmatter.section),
    content: filled(slide.content),
    note: filled(slide.note ?? ''),
    frontmatter: Object.fromEntries(
      Object.entries(slide.frontmatter).map(([key, value]) => [key, typeof value === 'string' ? filled(value) : value]),
    ),
    budget: budgetOf(slide.note ?? ''),
  }))
}

/**
 * Reads the settings but does not check them. `checkDeck` does both.
 * @param file The file that exports them. Default: the deck's own.
 * @throws Error with a one-line message if the file cannot be read.
 */
export async function readConfig(file = join(root, 'deck.config.ts')): Promise<DeckConfig> {
  try {
    // The modification time in the query bypasses the module cache after a change.
    return (await import(/* @vite-ignore */ `${pathToFileURL(file).href}?t=${Math.round(statSync(file).mtimeMs)}`)).default
  }
  catch (error) {
    const { message, stack = '' } = error as Error
    const line = stack.split(basename(file))[1]?.match(/^(?:\?t=\d+)?:(\d+)/)?.[1]
    throw new Error(`${basename(file)} cannot be read: ${message.split('\n')[0]}${line ? `, on line ${line}` : ''}.`)
  }
}

/** The slides that no condition of a page names by mistake. @returns The problems, one sentence each. */
async function conditionProblems(aliases: readonly string[]): Promise<string[]> {
  return (await parsed()).slides.flatMap(({ source, frontmatter }) => aliasesIn(source.raw)
    .filter(alias => !aliases.includes(alias))
    .map(alias => `${frontmatter.routeAlias}: a condition names "${alias}", which is no slide.`))
}

/**
 * What a slide that is shown cannot do without: a figure that only hidden slides present, or data of theirs that its picture
 * needs to be in its range.
 */
function hidingProblems({ page, alias, content, frontmatter }: PageSlide, isShown: IsShown): string[] {
  const missing = figuresIn(`${content} ${JSON.stringify(frontmatter)}`).filter(id => !isStated(id, isShown))
  return [...new Set(missing.flatMap(presentersOf))].map(hidden =>
    `hide: "${alias}" (${page}) repeats a figure of "${hidden}". Hide both, or neither.`)
}

/**
 * Everything that is wrong with `deck.config.ts`, the handout's summary and sheets, and pictures that do not fit their data.
 * @param config The settings.
 */
export async function deckProblems(config: DeckConfig): Promise<string[]> {
  const isShown = shownBy(config)
  const slides = await readSlides(undefined, config)
  const aliases = slides.map(({ alias }) => alias)
  const wrong = [
    ...problems(config, aliases),
    ...summaryProblems(aliases),
    ...sheetProblems(aliases),
    ...presenterProblems(aliases),
    ...await conditionProblems(aliases),
  ]
  return [...wrong, ...slides.filter(({ alias }) => isShown(alias)).flatMap((slide) => {
    const found = pictureProblems(slide, isShown)
    // Data that belongs to a hidden slide is left out, and the rest may be too little for a picture.
    return config.hide?.length
      ? [...hidingProblems(slide, isShown), ...found.map(text => `${text} Hide fewer slides, or "${slide.alias}", too.`)]
      : found
  })]
}

/**
 * Checks the settings and the deck that they make.
 * @returns The settings, and one line for each setting that is unset.
 * @throws Error that lists everything that is wrong.
 */
export async function checkDeck(): Promise<{ config: DeckConfig, unset: string[] }> {
  const config = await readConfig()
  const found = await deckProblems(config)
  if (found.length)
    throw new Error(found.join('\n'))
  return { config, unset: unset(config) }
}

/**
 * The slides that the deck shows: all but those that `deck.config.ts` hides.
 * @param settings The settings. Default: the deck's own.
 */
export async function shownSlides(settings?: DeckConfig): Promise<PageSlide[]> {
  const config = settings ?? await readConfig()
  const isShown = shownBy(config)
  return (await readSlides(undefined, config)).filter(({ alias }) => isShown(alias))
}
