import { describe, expect, it } from 'vitest'
import { activeStep, firstWords, readNote } from './note'

const click = (step: number) => `<span class="slidev-note-click-mark" data-clicks="${step}"></span>`

describe('a note', () => {
  const note = readNote([
    '<p>[75 s, core, short]\nOne endpoint: it &amp; its p99. The <em>whole</em> bar is that wait.</p>',
    `<p>${click(1)} Three moves. ${click(2)}</p>`,
    '<p>Both leave together.</p>',
    '<p>(Key R plays it in real time.)</p>',
    '<p>Q: At what load? A: I have no figure.\nQ: Of what?\nA: Of nothing: a &lt; b.</p>',
    '<p>Q: Why? A: Because.</p>',
  ].join('\n'))

  it('is its paragraphs by step, without the budget; a click begins a new one', () => {
    expect(note.blocks).toEqual([
      { step: 0, text: 'One endpoint: it & its p99. The whole bar is that wait.', direction: false },
      { step: 1, text: 'Three moves.', direction: false },
      { step: 2, text: 'Both leave together.', direction: false },
      { step: 2, text: 'Key R plays it in real time.', direction: true },
    ])
  })

  it('has questions, with answers on the same line or on the next', () => {
    expect(note.questions).toEqual([
      { question: 'At what load?', answer: 'I have no figure.' },
      { question: 'Of what?', answer: 'Of nothing: a < b.' },
      { question: 'Why?', answer: 'Because.' },
    ])
  })

  it('may be empty, or have questions only', () => {
    expect(readNote('')).toEqual({ blocks: [], questions: [] })
    expect(readNote('<p>Q: Why? A: So.</p>')).toEqual({ blocks: [], questions: [{ question: 'Why?', answer: 'So.' }] })
  })

  it('keeps the part before it at a step without a mark of its own', () => {
    const blocks = readNote(`<p>a</p><p>${click(2)} b</p>`).blocks
    expect([0, 1, 2, 3].map(step => activeStep(blocks, step))).toEqual([0, 0, 2, 2])
    expect(activeStep(readNote('<p>a</p><p>b</p>').blocks, 3)).toBe(0)
    expect(activeStep(readNote(`<p>${click(1)} b</p>`).blocks, 0)).toBe(1)
    expect(activeStep([], 1)).toBe(1)
  })

  it('lends its first words, whole sentences that are said aloud', () => {
    expect(firstWords(readNote('<p>(Wait.)</p><p>One. Two is long. Three.</p>'), 18)).toBe('One. Two is long.')
    expect(firstWords(readNote('<p>A sentence that is longer than the bridge.</p>'), 10)).toBe('A sentence that is longer than the bridge.')
    expect(firstWords(readNote(''))).toBe('')
  })
})
