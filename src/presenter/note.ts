/** A paragraph of a note. A step that begins within a paragraph begins a new one. */
export interface Block {
  /** The step that it belongs to: 0 before the first click. */
  step: number
  text: string
  /** Whether it stands in brackets: a direction to the speaker, which is not said aloud. */
  direction: boolean
}

/** A question that a note expects, and what to say. */
export interface Asked {
  question: string
  answer: string
}

/** What a note says to the speaker. */
export interface Note {
  blocks: readonly Block[]
  questions: readonly Asked[]
}

const BUDGET = /^\s*\[\d+ s[^\]]*\][ \t]*\n?/
/** What Slidev makes of `[click]`: an empty element with the number of the step that it begins. */
const CLICK = /<span class="slidev-note-click-mark" data-clicks="(\d+)"><\/span>/
const QUESTION = /^Q: /m

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' }

/** The note's text: paragraphs are set apart by empty lines, and only the marks of clicks are still elements. */
function textOf(html: string): string {
  return html
    .replace(/<br ?\/?>/g, '\n')
    .replace(/<\/(?:p|li|h\d)>/g, '\n\n')
    .replace(/<(?!\/?span\b)[^>]+>/g, '')
}

const plain = (text: string) => text.replace(/<[^>]+>/g, '').replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ENTITIES[name])

const oneLine = (text: string) => plain(text).replace(/[ \t\r\n]+/g, ' ').trim()

function questionsIn(text: string): Asked[] {
  return text.split(QUESTION).slice(1).map((entry) => {
    const [question, ...answer] = entry.split(/\sA: /)
    return { question: oneLine(question), answer: oneLine(answer.join(' A: ')) }
  })
}

function blocksIn(text: string): Block[] {
  let step = 0
  return text.split(/\n\s*\n/).flatMap((paragraph) => {
    const [before, ...rest] = paragraph.split(CLICK)
    const pieces = [{ step, text: before }]
    // Splitting by a pattern with a group puts the group, the step's number, between the pieces.
    for (let i = 0; i < rest.length; i += 2) {
      step = Number(rest[i])
      pieces.push({ step, text: rest[i + 1] })
    }
    return pieces
  }).map(({ step, text }) => {
    const line = oneLine(text)
    const direction = /^\([^()]*\)$/.test(line)
    return { step, text: direction ? line.slice(1, -1) : line, direction }
  }).filter(({ text }) => text !== '')
}

/**
 * Reads a note: its budget is left out, a click begins a step, a paragraph in brackets is a direction, and what
 * follows the first `Q:` are likely questions with their answers.
 * @param html The note as Slidev renders it.
 */
export function readNote(html: string): Note {
  const text = textOf(html).replace(BUDGET, '')
  const asked = text.search(QUESTION)
  return {
    blocks: blocksIn(asked < 0 ? text : text.slice(0, asked)),
    questions: asked < 0 ? [] : questionsIn(text.slice(asked)),
  }
}

/**
 * The step of the part that is spoken now. A step without a mark of its own keeps the part before it; a note without
 * marks has one part.
 * @param blocks The note.
 * @param step The step on stage.
 */
export function activeStep(blocks: readonly Block[], step: number): number {
  return Math.max(blocks[0]?.step ?? step, ...blocks.map(block => block.step).filter(each => each <= step))
}

/** The first sentences of a note that are said aloud, up to a length: the bridge to the next slide. */
export function firstWords({ blocks }: Note, most = 140): string {
  const said = blocks.find(block => !block.direction)?.text ?? ''
  const sentences = said.split(/(?<=[.?!:]) /)
  let words = sentences[0]
  for (const sentence of sentences.slice(1)) {
    if (words.length + sentence.length >= most)
      break
    words += ` ${sentence}`
  }
  return words
}
