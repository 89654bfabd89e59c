import { clock } from './pace'

/** What the report says of a slide; times are in seconds. */
export interface Given {
  alias: string
  title: string
  seconds: number
  spent: number
}

/**
 * What a presenter wants to keep after the talk, as Markdown: the slides that were shown, their times, and the questions
 * that are still open.
 * @param date The day of the talk, as `YYYY-MM-DD`.
 * @param slides Every slide in order; those that were not shown are left out.
 * @param open The questions, in the order in which they were asked.
 */
export function report(date: string, slides: readonly Given[], open: readonly string[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|')
  const shown = slides.filter(({ spent }) => spent > 0)
  const sum = (of: 'spent' | 'seconds') => clock(shown.reduce((all, slide) => all + slide[of], 0))
  return [
    `# Pitch of ${date}`,
    '',
    '## Slides shown',
    '',
    '| slide | headline | taken | planned |',
    '|---|---|---|---|',
    ...shown.map(({ alias, title, spent, seconds }) => `| ${alias} | ${cell(title)} | ${clock(spent)} | ${clock(seconds)} |`),
    `| all | | ${sum('spent')} | ${sum('seconds')} |`,
    '',
    '## Questions left open',
    '',
    ...(open.length ? open.map(question => `- ${question}`) : ['None.']),
    '',
  ].join('\n')
}
