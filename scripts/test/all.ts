import type { ChildProcess } from 'node:child_process'
import type { Counts } from './counts.ts'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { forget } from '../../tools/build/artifact.ts'
import { main, root } from '../../tools/build/process.ts'
import { inWords, told, WITHIN } from './counts.ts'

interface Layer {
  name: string
  args?: string[]
  /** When the layer started, in ms; undefined until it starts. */
  started?: number
  /** How the layer ended; undefined until it ends. */
  ended?: { passed: boolean, seconds: number }
  counts?: Counts
}

/**
 * Two lanes for two cores. The first makes the builds and runs the browser tests on them. The second runs the layers
 * that need no build, and then tests the handout, which needs builds from the first lane.
 */
const lanes: Layer[][] = [
  [{ name: 'test:deck' }],
  [
    { name: 'lint' },
    { name: 'typecheck', args: ['--diagnostics'] },
    { name: 'test:unit' },
    { name: 'test:hosting' },
    { name: 'test:handout' },
  ],
]
const layers = lanes.flat()

const terminal = process.stdout.isTTY
/** Interval between two progress reports, in ms. On a terminal they are redrawn in place, elsewhere appended. */
const PROGRESS_EVERY = terminal ? 200 : 20_000

const started = performance.now()
const clock = (ms: number) => `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}`
const running = new Set<ChildProcess>()

function line({ name, started: since, ended, counts }: Layer): string {
  const progress
    = counts
      && (ended
        ? inWords(counts)
        : counts.files === undefined
          ? `${counts.done}/${counts.tests}${counts.failed ? `, ${counts.failed} failed` : ''}`
          : '')
  const state = ended
    ? `${ended.passed ? 'passed' : 'FAILED'} ${ended.seconds.toFixed(0).padStart(4)} s`
    : since === undefined
      ? 'waits'
      : `runs   ${((performance.now() - since) / 1000).toFixed(0).padStart(4)} s`
  return `  ${name.padEnd(13)} ${state.padEnd(15)} ${progress ?? ''}`
}

let drawn = 0
function draw(): void {
  if (terminal) {
    process.stdout.write(`\u001B[${drawn ? `${drawn}A` : '0G'}\u001B[J${layers.map(line).join('\n')}\n`)
    drawn = layers.length
    return
  }
  for (const layer of layers.filter(({ started, ended }) => started !== undefined && !ended))
    console.log(`${clock(performance.now() - started)} ${line(layer)}`)
}

/** Prints the output of a failed layer above the progress lines. */
function show(output: readonly string[]): void {
  if (terminal && drawn)
    process.stdout.write(`\u001B[${drawn}A\u001B[J`)
  drawn = 0
  console.log(output.join('\n'))
}

/**
 * Runs a layer to completion.
 * @param layer The layer.
 * @param built Called when the layer's builds are done.
 */
async function run(layer: Layer, built: () => void): Promise<void> {
  layer.started = performance.now()
  // `node --run` runs a script of package.json without npm, which takes half a second to start.
  const child = spawn(process.execPath, ['--run', layer.name, '--', ...layer.args ?? []], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Tools start faster with Node's compile cache.
    env: { ...process.env, [WITHIN]: 'yes', NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled') },
  })
  running.add(child)
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (text) => {
      const what = told(text)
      if (what === 'built')
        built()
      else if (what)
        layer.counts = what
      else
        output.push(text)
    })
  }
  const status = await new Promise<number | null>((done) => {
    child.on('error', error => output.push(error.message)).on('close', done)
  })
  running.delete(child)
  if (layer.name === 'typecheck')
    layer.counts = { done: 0, tests: 0, failed: 0, checks: 0, files: Number(/^Files:\s+(\d+)/m.exec(output.join('\n'))?.[1] ?? 0) }
  layer.ended = { passed: status === 0, seconds: (performance.now() - layer.started) / 1000 }
  if (status !== 0)
    show([`\n── ${layer.name} ──`, ...output, `  again: npm run ${layer.name}`, ''])
  if (!terminal)
    console.log(`${clock(performance.now() - started)} ${line(layer)}`)
}

/**
 * Runs all test layers, in parallel on two cores. `--fresh` ignores earlier builds. `--all` also runs what takes too long
 * for every commit: the gallery at each step in all forms, and two decks of which half is hidden.
 */
await main(async () => {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false }, all: { type: 'boolean', default: false } } })
  if (values.fresh)
    forget()
  if (values.all) {
    process.env.DECK_TEST_ALL = 'yes'
    const layer = { name: 'test:hidden' }
    lanes[1].push(layer)
    layers.push(layer)
  }
  const stop = () => running.forEach(child => child.kill())
  process.on('SIGINT', stop).on('SIGTERM', stop)
  const timer = setInterval(draw, PROGRESS_EVERY)
  const { promise: built, resolve } = Promise.withResolvers<void>()
  await Promise.all(lanes.map(async (lane) => {
    for (const layer of lane) {
      if (layer.name === 'test:handout')
        await built
      await run(layer, resolve)
    }
    resolve()
  }))
  clearInterval(timer)
  if (terminal)
    draw()
  const total = (performance.now() - started) / 1000
  const failed = layers.filter(({ ended }) => !ended!.passed)
  if (!terminal)
    console.log(`\n${layers.map(line).join('\n')}`)
  const sum = layers.map(({ counts }) => counts).filter(counts => counts?.files === undefined)
  console.log(
    `\n${sum.reduce((n, counts) => n + (counts?.done ?? 0) - (counts?.failed ?? 0), 0)} `
    + `passed, ${sum.reduce((n, counts) => n + (counts?.failed ?? 0), 0)} failed`,
  )
  if (failed.length)
    throw new Error(`${failed.map(({ name }) => name).join(', ')} failed, after ${total.toFixed(0)} s.`)
  console.log(`All layers passed in ${total.toFixed(0)} s.`)
})
