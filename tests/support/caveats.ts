/**
 * Phrases with which a text hedges, disclaims or apologises. What kind a figure is says its mark, and what no source says
 * stands on `limits`; anywhere else, each of these costs a reader's trust and attention.
 */
const PHRASES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['not stated', /\b(?:not|un)\s?stated\b|\bdo(?:es)? not state\b/],
  ['not given', /\b(?:not|nor|no \w+) given\b/],
  ['not reported', /\bnot reported\b/],
  ['not named', /\bnot named\b|\bunnamed\b/],
  ['not known', /\bnot known\b|\bunknown\b|\bdo not know\b/],
  ['does not say', /\bdo(?:es)? not (?:say|claim|promise)\b|\bnot said\b/],
  ['no source', /\bno (?:source|breakdown|figures?|values?|address)\b|\bnot broken down\b/],
  ['self-reported', /\bself-reported\b|\bas (?:we|he|they) (?:report|say)\b|\bas reported\b/],
  ['our own account', /\bown (?:account|summary|description|words)\b|\b(?:his|their) account\b|\bnot measured by us\b/],
  ['our reading', /\bour (?:reading|interpretation|summary)\b|\bread as an\b/],
  ['ours', /\b(?:is|are) ours\b|\bby us\b/],
  ['in our opinion', /\b(?:our|his) (?:opinion|judgement)\b/],
  ['derived', /\bderived\b/],
  ['example', /\bexamples?\b|\bmade up\b|\bchosen for\b/],
  ['illustration', /\billustrat\w+/],
  ['model', /\b(?:a|the|our|example) model\b|\bmodelled\b|\bsimulated\b/],
  ['not to scale', /\bnot to scale\b|\b(?:no|without) (?:a )?scale\b/],
  ['not a measurement', /\bnot a (?:measurement|result|statistic|promise)\b|\bnothing (?:was )?measured\b|\bnot measured\b/],
  ['not a forecast', /\b(?:not a|no) forecast\b|\bwhat to expect\b|\bno average\b|\bnot an average\b/],
  ['assumed', /\bassum\w+|\blinear scaling(?=[);])|\bif (?:it|capacity) scales\b/],
  ['at this case\'s rates', /\bat this case['’]s\b/],
  ['not the client\'s', /\bnot the (?:client|case)['’]s\b|\banother engine\b|\bits ratio is its own\b/],
  ['approximately', /\b(?:about|nearly|approximately|roughly) (?=\d)|\bapproximate\b/],
  ['rounded', /\brounded\b/],
  ['undated', /\bundated\b|\bwithout dates?\b|\bno dates?\b/],
  ['a goal, no figure', /\bdesigned to outperform\b|\bits goal is\b/],
  ['may, usually', /\bmay (?:lie|mislead|report|show)\b|\busually (?:that )?(?:is a|a)\b/],
  ['ask us', /\bask us\b/],
  ['likeness, hedged', /\bbasically\b|\bnot far off\b|\bfeels a lot like\b|\bby feel\b/],
]

/** The names of the caveats in a text, once for each time. */
export function caveatsIn(text: string): string[] {
  const words = text.replace(/\s+/g, ' ')
  return PHRASES.flatMap(([name, pattern]) => [...words.matchAll(new RegExp(pattern, 'gi'))].map(() => name))
}

/** How often each name occurs, most frequent first. */
function tally(names: readonly string[]): string {
  const counts = Map.groupBy(names, name => name)
  return [...counts].sort(([, a], [, b]) => b.length - a.length).map(([name, all]) => `${name} ${all.length}`).join(', ')
}

/**
 * The caveats of a deck as text, by slide and by phrase.
 * @param slides The text of each slide.
 * @returns The total, and a line for each slide that has some.
 */
export function countCaveats(slides: readonly { alias: string, text: string }[]): { total: number, table: string } {
  const found = slides.map(({ alias, text }) => ({ alias, names: caveatsIn(text) })).filter(({ names }) => names.length)
  const all = found.flatMap(({ names }) => names)
  const rows = found.map(({ alias, names }) => `  ${alias} ${names.length}: ${tally(names)}`)
  return { total: all.length, table: [`${all.length} caveats: ${tally(all)}`, ...rows].join('\n') }
}

/** How many caveats all public text of the deck may have, marks and legend apart. */
export const CAVEATS = 60
