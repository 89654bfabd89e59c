import type { DeckConfig } from '../../src/content/config.ts'
import type { Cut } from '../../src/lib/budget.ts'
import type { PageSlide } from './deck.ts'
import { unset } from '../../src/content/config.ts'
import { isIn } from '../../src/lib/budget.ts'
import { countWord, formatDay } from '../../src/lib/format.ts'

/** What is looked at before a pitch. */
export interface CheckedDeck {
  config: DeckConfig
  /** What is wrong with the settings or too long for its place, one line each. */
  problems: readonly string[]
  /** The slides that the deck shows. */
  slides: readonly Pick<PageSlide, 'alias' | 'section' | 'note' | 'budget'>[]
  cut: Cut
  /** The date of the deck's last commit; empty if there is none. */
  committed: string
  /** Today, as `YYYY-MM-DD`. */
  today: string
  /** Builds and files that are older than their sources or missing, each with the command that makes them. */
  stale: readonly { what: string, command: string }[]
}

/** The name of a cut in a sentence. */
const names: Record<Cut, string> = { full: 'whole pitch', core: 'core cut', short: 'short cut' }

/** A duration in minutes and seconds: `15 min 30 s`. */
const minutes = (seconds: number) => `${Math.floor(seconds / 60)} min ${seconds % 60} s`

function timeOf({ slides, cut }: CheckedDeck): string[] {
  const own = slides.filter(slide => isIn(cut, slide))
  const seconds = own.reduce((sum, { budget }) => sum + (budget?.seconds ?? 0), 0)
  const without = own.filter(({ budget }) => !budget).map(({ alias }) => alias)
  return [
    `The ${names[cut]} has ${countWord(own.length)} slides and takes ${seconds} s, i.e. ${minutes(seconds)}.`,
    ...(without.length ? [`No time is planned for ${without.join(', ')}: begin the note with e.g. [60 s].`] : []),
  ]
}

function dateProblems({ config: { date }, today }: CheckedDeck): string[] {
  return date && date < today ? [`date is ${formatDay(date)}, which is past.`] : []
}

/**
 * Looks at a deck before a pitch.
 * @param deck The deck.
 * @returns Lines that fit one screen: what is wrong, stale and unset, and the planned time.
 */
export function checkUp(deck: CheckedDeck): string[] {
  const part = (title: string, lines: readonly string[]) => lines.length ? ['', title, ...lines.map(line => `  ${line}`)] : []
  const old = deck.stale.map(({ what, command }) => `${what} is missing or older than its sources: ${command}`)
  const stale = [...dateProblems(deck), ...old]
  const missing = [...unset(deck.config), ...(deck.committed ? [] : ['This folder has no commit: no date is shown beside the version.'])]
  return [
    ...part('Time', timeOf(deck)),
    ...part('Wrong, or too long for its place', deck.problems),
    ...part('Stale', stale),
    ...part('Unset', missing),
    ...(deck.problems.length + stale.length + missing.length ? [] : ['', 'Everything is set and up to date.']),
  ]
}
