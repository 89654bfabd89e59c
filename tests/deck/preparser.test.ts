import { expect, it, vi } from 'vitest'

vi.mock('../../deck.config', () => ({ default: { hide: ['payments', 'limits', 'engine-lab'] } }))
const setup = (await import('../../setup/preparser')).default
const [{ transformSlide, transformNote }] = await setup({ filepath: 'pages/a.md', mode: 'build' } as never)

/** What the build gets of a slide. */
async function built(content: string, frontmatter: Record<string, unknown>) {
  return { content: await transformSlide!(content, frontmatter), frontmatter }
}

it('a hidden slide is marked and emptied, and data that it alone needs is not looked up', async () => {
  const { content, frontmatter } = await built(
    '# Claim\n\n<TextQuestions :answers="content(\'answers\')" />\n\n::argument::\n\nWords.',
    { routeAlias: 'limits', source: '@{payments-p99-after}' },
  )
  expect(content).toBe('')
  expect(frontmatter.hide).toBe(true)
})

it('what a slide says of hidden ones is left out of its headline, its picture, its figures and its settings', async () => {
  const { content, frontmatter } = await built(
    '# @{if payments}One@{else}Two@{end}\n\n<CasePairs :pairs="[\n'
    + '  @{if payments}{ to: \'payments\', ratio: figure(\'payments-p99-ratio\') },@{end}\n'
    + '  { to: \'fan-out\', ratio: figure(\'fanout-ratio\') },\n]" />\n\n'
    + '::argument::\n\nWords.@{if payments} It fell to @{payments-p99-after}.@{end}',
    { routeAlias: 'promise', alt: '@{if payments}Payments @{payments-p99-after}.@{else}Feed.@{end}', source: 'A scale.' },
  )
  expect(content).not.toMatch(/payments|28|@\{|\n\n +\{/)
  expect(content).toContain('Feed.')
  expect(frontmatter).toEqual({ routeAlias: 'promise', source: 'A scale.', title: 'Two', figures: ['fanout-ratio'] })
})

it('notes stay out of a client\'s build', async () => {
  expect(await transformNote!('Say it.', {} as never)).toBe('')
})
