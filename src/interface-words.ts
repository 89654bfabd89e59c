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
  tape: 'tape',
} as const

/** Messages for screen readers. */
export const announcements = {
  slide: (title: string, no: number, total: number) => `${title}, slide ${no} of ${total}`,
  step: (no: number, total: number) => `Step ${no} of ${total}`,
  black: 'The screen is black. Press B to bring it back.',
} as const
