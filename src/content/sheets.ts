/** Slides of the handout that belong together by meaning; the contents list them under its title. */
export interface SheetGroup {
  title: string
  /** The aliases of the slides on each sheet, from top to bottom. A slide that needs a sheet to itself stands alone. */
  sheets: readonly (readonly string[])[]
}

/** Which slides share a sheet, in the handout's order. A slide that is not named here goes to the end. */
export const groups: readonly SheetGroup[] = [
  { title: 'Who and why', sheets: [['stake', 'promise'], ['platform-lead', 'delivery-lead']] },
  { title: 'What we do', sheets: [['performance', 'distributed'], ['ci', 'monorepo']] },
  { title: 'What it brought', sheets: [['payments', 'fan-out'], ['engine', 'engine-result']] },
  { title: 'How it was done', sheets: [['engine-diagnosis', 'engine-moves'], ['engine-code', 'engine-lab'], ['pipeline'], ['matrix']] },
  { title: 'What happens next', sheets: [['first-weeks', 'next-step']] },
  { title: 'Appendix', sheets: [['built', 'patterns'], ['ping', 'writing'], ['toolbox', 'limits']] },
]

/**
 * Slides whose pictures are smaller on paper: those of `tight`, because much is said beside them, and those of `whole`,
 * because they have text beyond the right margin of the canvas.
 */
export const sizes: Readonly<Record<string, 'tight' | 'whole'>> = {
  'platform-lead': 'tight',
  'delivery-lead': 'tight',
  'ci': 'whole',
  'engine-moves': 'whole',
  'toolbox': 'whole',
  'limits': 'whole',
}

/** The group of slides that `groups` does not name. */
const OTHERS = 'Also in this deck'

/** One sheet: the title of its group, and its slides. */
export interface Sheet {
  title: string
  slides: readonly string[]
}

/** Pairs up slides, in order. */
const pairs = (slides: readonly string[]) => slides.filter((_, i) => i % 2 === 0).map((slide, i) => slides.slice(2 * i, 2 * i + 2))

/**
 * The sheets of a deck. If slides are hidden, those that are left alone on theirs share one with each other.
 * @param aliases The slides that are shown, in the deck's order.
 */
export function sheetsOf(aliases: readonly string[]): Sheet[] {
  const named = new Set(groups.flatMap(({ sheets }) => sheets.flat()))
  const others = { title: OTHERS, sheets: pairs(aliases.filter(alias => !named.has(alias))) }
  const kept = [...groups, others].flatMap(({ title, sheets }) => sheets.map((sheet) => {
    const slides = sheet.filter(alias => aliases.includes(alias))
    return { title, slides, hasRoom: slides.length === 1 && sheet.length > 1 }
  })).filter(({ slides }) => slides.length > 0)
  return kept.reduce<typeof kept>((done, sheet) => {
    const open = sheet.hasRoom ? done.find(({ hasRoom }) => hasRoom) : undefined
    if (!open)
      return [...done, sheet]
    open.slides = [...open.slides, ...sheet.slides]
    open.hasRoom = false
    return done
  }, []).map(({ title, slides }) => ({ title, slides }))
}

/** The problems with `groups`, one sentence each. @param aliases The aliases of all slides. */
export function sheetProblems(aliases: readonly string[]): string[] {
  const named = groups.flatMap(({ sheets }) => sheets.flat())
  return [
    ...named.filter(alias => !aliases.includes(alias)).map(alias => `there is no slide "${alias}".`),
    ...named.filter((alias, i) => named.indexOf(alias) !== i).map(alias => `"${alias}" is on two sheets.`),
  ].map(text => `src/paper/sheets.ts: ${text}`)
}
