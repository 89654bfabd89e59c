/** The words of the controls in pictures: buttons, fields and what stands for one that cannot be seen. */
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
