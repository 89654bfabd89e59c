import type { Key } from '../stage/keys'

/** The words of the presenter's desk. */
export const desk = {
  note: 'Note',
  noNote: 'This slide has no note.',
  core: ', core',
  seconds: (seconds: number) => `${seconds} s`,
  more: (lines: number) => lines === 1 ? '1 more line' : `${lines} more lines`,
  stepOf: (step: number, last: number) => last ? `${step} of ${last}` : '',
  clocks: 'Clocks',
  plan: 'Plan and time',
  keys: 'Keys',
} as const

/** The words of the upper picture: what the audience sees. */
export const roomWords = {
  title: 'in the room',
  alone: 'this desk',
  unknown: 'not known',
  noWindow: 'no window',
  inStep: (n: number, all: number) => n < all ? `${n} of ${all} in step` : n === 1 ? '1 window in step' : `${n} windows in step`,
  inStepShort: (n: number, all: number) => n < all ? `${n} of ${all}` : `${n} in step`,
  lost: 'No window in step',
  silent: ', not heard',
  hidden: ', behind another window',
  black: ', black',
  last: (seconds: number, place: string) => `Last heard ${seconds} s ago, on ${place}.`,
  call: 'call it here',
  open: 'open a window',
  isBlack: 'Black is on',
  brings: (place: string) => `B brings back ${place}.`,
} as const

/** The words of the lower picture: what the next key brings. */
export const nextWords = {
  press: 'next press',
  enter: 'Enter shows',
  end: 'end',
  back: (no: number) => `Backspace returns to ${no}`,
} as const

/** The words of the clocks. */
export const clockWords = {
  notStarted: 'not started',
  onTime: 'on time',
  ahead: 'ahead',
  behind: 'behind',
  slide: 'slide',
  pitch: 'pitch',
  of: (time: string) => `of ${time}`,
  paused: 'paused',
} as const

/** The words of the row of keys. */
export const keyWords = {
  black: 'black',
  blackOn: 'black is on',
  start: 'start',
  pause: 'pause',
  goOn: 'go on',
  cut: 'core cut',
  cutOn: 'core cut is on',
  drops: (slides: string, time: string) => `drops ${slides}: ${time}`,
  lands: (slides: string, how: string) => `drops ${slides}: lands ${how}`,
  questions: 'questions',
  here: (n: number) => `${n} here`,
  outline: 'outline, times',
  size: 'size',
  pointer: (what: string) => `pointer: ${what}`,
  pictures: 'pictures',
  help: 'keys',
} as const

/** The words of the questions. */
export const questionWords = {
  title: 'questions',
  field: 'Find a question',
  hint: 'type a word',
  found: (n: number, all: number) => n < all ? `${n} of ${all} have it` : `${all} expected`,
  none: (typed: string) => `Nothing has "${typed}"`,
  keep: 'keep it as an open question',
  inPerson: 'in person',
  noSlide: 'No slide answers this one: answer it in person. It is kept as open.',
  kept: (question: string) => `Kept as open: ${question}`,
  choose: 'choose',
  show: 'show it to the room',
  back: 'back to the note',
  before: (n: number) => `${n} before`,
  more: (n: number) => `${n} more`,
} as const

/** The words of the outline. */
export const outlineWords = {
  title: 'outline',
  field: 'Go to a slide',
  hint: 'name or number',
  cut: { full: 'full cut', core: 'core cut', short: 'short cut' },
  columns: 'took, planned, starts',
  columnsAgain: 'last, took, planned, starts',
  copy: 'copy times',
  copied: 'copied',
  notCopied: 'copying is blocked',
  reset: 'reset',
  took: (took: string, planned: string) => `${took} of ${planned}`,
  kept: 'for questions',
} as const

/** What the keys of the desk do, for `?`; keys that the stage has too come last. */
export const deskKeys: readonly Key[] = [
  { keys: ['Right', 'Space', 'Page Down'], does: 'next press: the next step, then the next slide' },
  { keys: ['Left', 'Shift + Space', 'Page Up'], does: 'the step before' },
  { keys: ['Down', 'Up'], does: 'next slide, slide before' },
  { keys: ['B', '.'], does: 'black screen for the audience; again brings the slide back' },
  { keys: ['P'], does: 'starts, pauses and continues both clocks' },
  { keys: ['C'], does: 'shortens the pitch to the core cut; again takes it back' },
  { keys: ['Q'], does: 'likely questions: type a word, Up and Down choose, Enter shows the slide that answers' },
  { keys: ['Backspace'], does: 'from an answer back to where the pitch was' },
  { keys: ['O', 'G'], does: 'outline and times: type a name or number, Enter goes there' },
  { keys: ['J', 'K'], does: 'moves a long note by three lines, down and up' },
  { keys: ['+', '-'], does: 'larger or smaller note; kept for this window size' },
  { keys: ['N'], does: 'in a narrow window: pictures instead of the note' },
  { keys: ['Y'], does: 'while a window is out of step: calls it to this slide' },
  { keys: ['W'], does: 'while a window is out of step, or there is none: opens a window for the audience' },
  { keys: ['L'], does: 'pointer over the slide: arrow, laser, none' },
  { keys: ['R'], does: 'replays a race in real time, or runs the lab again, where a slide has one' },
  { keys: ['D'], does: 'dark or light' },
  { keys: ['F'], does: 'full screen' },
  { keys: ['Esc'], does: 'clears what is typed, then closes what is open' },
  { keys: ['?'], does: 'this list' },
]

export const helpWords = { title: 'Keys of the desk', close: 'close (Esc)', handout: 'handout' } as const
