import type { PageSlide } from '../../tools/build/deck.ts'

/** The rules for pages and sources. Each rule returns the violations that it finds, one string for each. */

/** Names that contain digits but are not figures. */
const NAMES = /\b(?:p99|p50|L4|L7|ed25519|base64|8-bit|io_uring|AF_XDP|B\/s|x86|100 = baseline)\b/g

/** An attribute whose value is an expression. Strings in it are words; numbers in it are sizes, steps and positions. */
const BOUND = /(?:[:@#]|v-)[\w.:-]+="([^"]*)"/g

/** The string literals of an expression, without template strings, which are computed. */
const stringsIn = (expression: string) => [...expression.matchAll(/'([^']*)'/g)].map(m => m[1])

/** Numbers typed where a figure's id belongs. */
export function typedFigures(text: string): string[] {
  const prose = text
    .replace(/\[\d+ s(?:, core)?(?:, short)?\]/g, '')
    .replace(/@\{[^}]*\}/g, '')
    .replace(BOUND, (_, expression: string) => stringsIn(expression).join(' '))
    .replace(NAMES, '')
  return [...prose.matchAll(/(?<![\w-])[+−-]?\d[\d.,]*(?:\s?(?:%|[a-zµ×/]+))?/g)].map(m => `typed figure "${m[0].trim()}"`)
}

/** Figure ids that `src/content` does not define. */
export function unknownFigures(text: string, known: (id: string) => boolean): string[] {
  return [...text.matchAll(/@\{([^}|]*)(\|[^}]*)?\}/g)]
    .filter(m => !known(m[1]) || (m[2] !== undefined && !/^\|(?:number|[wW]ords)$/.test(m[2])))
    .map(m => `unknown figure ${m[0]}`)
}

/** The template of a component. */
const templateOf = (sfc: string): string => /<template>[\s\S]*<\/template>/.exec(sfc)?.[0] ?? ''

/** A component without its comments, which are not rendered. */
export const withoutComments = (sfc: string): string => sfc.replace(/<!--[\s\S]*?-->/g, '')

/** Figures that are not shown anywhere. */
export function unusedFigures(ids: readonly string[], texts: readonly string[]): string[] {
  const all = texts.join('\n')
  return ids.filter(id => !new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(all)).map(id => `unused figure ${id}`)
}

/** Colours in hexadecimal, as functions, and by name. */
const RAW_COLOURS = new RegExp([
  /#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})\b(?!-)/,
  /\b(?:rgba?|hsla?|hwb|lab|lch|oklch|oklab|color|color-mix)\([^)]*\)/,
  /(?<=[:\s])(?:red|blue|green|white|black|gr[ae]y|orange|yellow|silver|teal|navy)(?=[;\s]*[;}\n])/,
].map(({ source }) => source).join('|'), 'gi')

/** Colours written outside tokens.css. */
export function rawColours(text: string): string[] {
  // A mix of two tokens defines no colour.
  const others = text.replace(/color-mix\(in srgb, var\(--[\w-]+\) var\(--[\w-]+\), (?:var\(--[\w-]+\)|transparent)\)/g, '')
  return [...others.matchAll(RAW_COLOURS)].map(m => `raw colour ${m[0]}`)
}

/**
 * HTML elements in a page: layout belongs in components. Templates for slots and scripts that import a lab are allowed.
 */
export function rawHtml(text: string): string[] {
  return [...text.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<\/?([a-z][\w-]*)\b/g)]
    .filter(m => !['template', 'script'].includes(m[1]))
    .map(m => `raw <${m[1]}>`)
}

/** Comments that are not the slide's note. Only a slide's last comment is its note; all others ship to clients. */
export function strayComments(slide: Pick<PageSlide, 'content' | 'note' | 'frontmatter'>): string[] {
  return [
    ...(slide.content.includes('<!--') ? ['a comment that is not the slide\'s last'] : []),
    ...(slide.note ? [] : ['no note']),
    ...(Object.values(slide.frontmatter).some(v => typeof v === 'string' && v.includes('<!--')) ? ['a comment in the frontmatter'] : []),
  ]
}

const TENS = 'thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const SPOKEN = new RegExp(`\\b(?:${TENS}|hundred|thousand)(?:-\\w+)?\\b|\\bpoint (?:one|two|three|four|five|six|seven|eight|nine)\\b`, 'gi')

/** Figures spelled out in words: such words would not change with the figure. Small counts are allowed. */
export function spokenFigures(text: string): string[] {
  return [...text.matchAll(SPOKEN)].map(m => `spoken figure "${m[0]}"`)
}

const SMALL = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const COUNTED = new RegExp(`\\b(?:${SMALL}) (?:results|figures|engagements|slides|sources)\\b`, 'gi')

/** Counts that a component's template spells out in words, although they can be derived from the data. */
export function countedInWords(sfc: string): string[] {
  return [...withoutComments(templateOf(sfc)).matchAll(COUNTED)].map(m => `count "${m[0]}"`)
}

const HELD = new RegExp(`\\b(?:${SMALL}) (?:[\\w-]+ )?(?:stages|primitives)\\b`, 'gi')
const UNITS = 'milliseconds|seconds|minutes|hours|days|weeks|months|percent|data structures|call sites|shed events'
const MEASURED = new RegExp(`\\b(?:zero|one|${SMALL}) (?:${UNITS})\\b`, 'gi')

/** Figures in words that would not change with the figure: `@{id|words}` prints them. */
export function measuredInWords(text: string): string[] {
  return [...text.matchAll(MEASURED)].map(m => `figure in words "${m[0]}"`)
}

/** Counts that a page spells out in words, although src/content/counts.ts provides them. */
export function countedInPage(page: string): string[] {
  return [...page.matchAll(HELD)].map(m => `count "${m[0]}"`)
}

const CLAIM = new RegExp(`\\b(?:${[
  '(?:next|previous) slides?',
  'slides? (?:before|after)',
  '(?:case|slide)s? that follows?',
  'round to',
  'the same number',
  'in every row',
  'occurs twice',
  'two facts',
  'same length',
].join('|')})\\b`, 'gi')

/**
 * Claims about figures or neighbouring slides that no test checks.
 * @param text The words of a slide.
 * @param listed The claims that a test checks.
 */
export function unlistedClaims(text: string, listed: readonly string[]): string[] {
  const rest = listed.reduce((left, words) => left.replaceAll(words, ''), text)
  return [...rest.matchAll(CLAIM)].map(m => `unchecked claim "${m[0]}"`)
}

/** The prose that replaces the speaker, without the picture. */
export const argumentOf = (content: string): string => content.split(/^::argument::$/m)[1]?.split(/^::\w+::$/m)[0].trim() ?? ''

/** What is on stage: headline and picture. */
export const stageOf = (content: string): string => content.split(/^::argument::$/m)[0]

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean)

/** Arguments that are missing or not 30 to 110 words long. */
export function argumentLength(content: string): string[] {
  const { length } = wordsOf(argumentOf(content))
  return length >= 30 && length <= 110 ? [] : [`an argument of ${length} words`]
}

/** First sentences of arguments that cannot stand alone: those of over 28 words, or that point at what is not in them. */
export function firstSentence(content: string): string[] {
  const [sentence] = argumentOf(content).split(/(?<=[.?!])\s/)
  const { length } = wordsOf(sentence)
  return [
    ...(length > 28 ? [`a first sentence of ${length} words`] : []),
    ...[...sentence.matchAll(/\b(?:this|these|here|above|below)\b/gi)].map(([word]) => `"${word}" in a first sentence`),
  ]
}

/** Notes whose marks do not match the slide's clicks, and notes without a budget on their first line. */
export function noteMarks(slide: Pick<PageSlide, 'note' | 'frontmatter' | 'budget'>): string[] {
  const clicks = Number(slide.frontmatter.clicks ?? 0)
  const marks = slide.note.split('[click]').length - 1
  return [
    ...(marks === clicks ? [] : [`${marks} [click] marks for ${clicks} clicks`]),
    ...(slide.budget && /^\[\d+ s/.test(slide.note) ? [] : ['no time budget on the note\'s first line']),
  ]
}

/** The longest source that stays on its line beside the place, in characters. */
const SOURCE = 90

/** Sources that are too long. A slide needs none if its picture says what it encodes: marks say what kind its figures are. */
export function sourceLength(source: unknown, print: (text: string) => string): string[] {
  if (source !== undefined && typeof source !== 'string')
    return ['a source that YAML does not read as text']
  const { length } = print(source ?? '')
  return length <= SOURCE ? [] : [`a source of ${length} characters`]
}

/** Headlines that are missing or end in a full stop. */
export function headline(content: string, print: (text: string) => string): string[] {
  const heads = [...stageOf(content).split(/^::question::$/m)[0].matchAll(/^# (.+)$/gm)].map(m => print(m[1]))
  if (heads.length !== 1)
    return [`${heads.length} headlines`]
  return [
    ...(heads[0].endsWith('.') ? ['a full stop after the headline'] : []),
  ]
}

/** Lines that Slidev would parse as a formula. A formula pulls KaTeX into the build. */
export function formulas(text: string): string[] {
  return text.split('\n').filter(line => /\$.*\$/.test(line)).map(line => `two dollar signs in "${line.trim()}"`)
}

/** Digits typed into the text of a component's template. */
export function typedInTemplate(sfc: string): string[] {
  const words = withoutComments(templateOf(sfc))
    .replace(/\{\{[\s\S]*?\}\}/g, '')
    .replace(/(?<![:\w-])(?:title|alt|label|aria-label|placeholder)="([^"]*)"/g, '>$1<')
    .replace(/"[^"]*"/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(NAMES, '')
  return [...words.matchAll(/(?<![\w-])\d[\d.,]*/g)].map(m => `typed figure "${m[0]}" in a template`)
}

/** Components that no source uses. */
export function unusedComponents(names: readonly string[], sources: readonly string[]): string[] {
  const uses = (name: string) => new RegExp(`<${name}[\\s/>]|import ${name} from|import\\('[^']*/${name}\\.vue'`)
  return names.filter(name => !sources.some(text => uses(name).test(withoutComments(text))))
    .map(name => `unused component ${name}`)
}
