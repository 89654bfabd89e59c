/** The words of the controls in pictures: buttons, fields, and names that only screen readers say. */
export const controls = {
  play: 'play',
  pause: 'pause',
  replay: 'replay',
  realTime: 'real time',
  next: 'next message',
  stop: 'stop',
  run: 'run it here',
  runAgain: 'run again',
  progress: 'the run',
  copy: 'copy as Markdown',
  copied: 'copied',
  notCopied: 'copying is blocked',
  seed: 'seed',
  file: 'own tape, CSV',
  range: (least: string, most: string) => `type ${least} to ${most}`,
  reset: 'reset',
  tape: 'tape',
} as const

/** The words of the fields that readers type their own numbers into. */
export const typing = {
  copy: 'copy',
  copied: 'copied',
  copyByHand: 'selected: copy it with Ctrl+C or Cmd+C',
  text: 'this as text',
  mail: 'mail',
  print: 'print',
  clear: 'clear',
  problems: {
    nonsense: 'A number with its unit, please: 350 ms, 12%, 42 req/s',
    several: 'One number, please: 350 ms, not a range',
    zero: 'A number above zero, please',
    range: 'Use another unit, so that the number is neither tiny nor huge',
    unit: 'Number and goal need the same unit; only times are converted',
  },
  kept: 'What you type is kept in this browser and in the link.',
  far: 'Number and goal are far apart: check their units',
} as const

/** The words of the read view's controls, and of the parts before its first slide. */
export const reading = {
  parts: [
    { id: 'summary', name: 'Summary' },
    { id: 'two-minutes', name: 'Two-minute version' },
    { id: 'letters', name: 'Letters after figures' },
  ],
  contents: 'Contents',
  close: 'Close',
  more: 'more',
  sources: (count: number) => `sources (${count})`,
  source: 'Source:',
  openLab: 'open the lab',
  runsHere: 'runs on this device',
  openAll: 'Open every part',
  closeAll: 'Close every part',
  twoMinutes: { title: 'The two-minute version', intro: 'Each line opens its slide.', all: (count: number) => `All ${count} slides` },
  numbers: { two: ', ', range: ' to ' },
  client: 'for',
  copy: 'copy',
  copied: 'copied',
  copyBlocked: 'copying is blocked',
  light: 'Light',
  dark: 'Dark',
  stage: 'Stage',
  takeAway: { handout: 'Handout, to print', handoutPdf: 'Handout as PDF', onePagePdf: 'One page as PDF', slidesPdf: 'Slides as PDF' },
} as const

/** Messages for screen readers. */
export const announcements = {
  slide: (title: string, no: number, total: number) => `${title}, slide ${no} of ${total}`,
  step: (no: number, total: number) => `Step ${no} of ${total}`,
  black: 'The screen is black. Press B to bring it back.',
} as const
