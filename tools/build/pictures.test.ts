import { expect, it } from 'vitest'
import { pictureProblems } from './pictures.ts'

const LONG = '{ id: \'long\', value: 200, unit: \'ms\' }'
const SHORT = '{ id: \'short\', value: 50, unit: \'ms\' }'

/** The problems of a slide with this content. */
const problems = (content: string) => pictureProblems({ page: 'pages/a.md', alias: 'slide', content })

it('a picture with data in its range has no problem, and neither has a component without a range', () => {
  expect(problems(`# Headline

<CaseBeforeAfter :step="$clicks" :before="${LONG}" :after="${SHORT}" what="p99">

- p99 <= 8 ms

<template #side="{ step }">
  <ChartSquares :step :before="figure('payments-rate-before')" :after="figure('payments-rate-after')" :unit="['a']" />
</template>

</CaseBeforeAfter>

<Other :value="step + 1" />`)).toEqual([])
})

it('data outside the range is refused in one line that names the page, the slide, the picture and the figure', () => {
  expect(problems(`<CaseBeforeAfter :before="${SHORT}" :after="${LONG}" />`)).toEqual([
    'pages/a.md, slide, <CaseBeforeAfter>: short is 0.25 times long, but the picture fits 1.05 to 1,000 times.',
  ])
})

it('pictures inside others and in slots are checked, too', () => {
  expect(problems(`<A><template #b><ChartMatrix :matrix="{ ...content('matrix'), primitives: ['one'] }" /></template></A>`)).toEqual([
    'pages/a.md, slide, <ChartMatrix>: There are one columns, but the picture fits two to six.',
  ])
})

it('a figure or data that does not exist is refused with the nearest name', () => {
  expect(problems(`<ChartGoal :full="figure('monorepo-build-befor')" :goal="figure('ci-goal')" />`)).toEqual([
    'pages/a.md, slide, <ChartGoal>: figure(\'monorepo-build-befor\') names nothing in src/content. Did you mean monorepo-build-before?',
  ])
})

it('words are checked as the slide shows them, with their figures', () => {
  expect(problems(`<CaseBeforeAfter :before="${LONG}" :after="${SHORT}" what="${'@{payments-p99-before} '.repeat(4)}" />`)).toEqual([])
  expect(problems(`<CaseBeforeAfter :before="${LONG}" :after="${SHORT}" what="@{payments-p98}" />`)[0]).toContain('payments-p98')
})

it('what exists only while the slide is shown cannot be checked, and code is no picture', () => {
  expect(problems('<Other :at="running ? 1 : 2" />\n\n```vue\n<CasePairs :pairs="[]" />\n```')).toEqual([])
})

it('moves that are too many or too long, and a headline that is too long, are refused', () => {
  const moves = (...items: string[]) => {
    const list = items.map(item => `- ${item}`).join('\n')
    return problems(`# Claim\n\n<CaseBeforeAfter :before="${LONG}" :after="${SHORT}" what="p99">\n\n${list}\n\n</CaseBeforeAfter>`)
  }
  expect(moves('one', 'two @{payments-p99-after}', 'three', 'four')).toEqual([])
  expect(moves('one', 'two', 'three', 'four', 'five')[0]).toContain('five moves, but the picture fits no to four')
  expect(moves('a move that says in very many words what could be said in a few of them')[0]).toContain('does not fit on one line')
  expect(problems(`# ${'A claim that goes on '.repeat(4)}`)[0]).toMatch(/^pages\/a\.md, slide: the headline "A claim .*" is \d+ px longer/)
})
