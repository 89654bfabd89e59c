import process from 'node:process'
import { main, run } from './deck.ts'

const layers = ['lint', 'typecheck', 'test:unit', 'test:hosting', 'test:deck', 'test:handout']

/** Every layer of the tests, one after the other; the first that fails ends it. */
await main(async () => {
  const times: string[] = []
  for (const layer of layers) {
    console.log(`\n── ${layer} ──`)
    const started = performance.now()
    const { status } = await run('npm', ['run', '--silent', layer], { shell: process.platform === 'win32' })
    if (status !== 0)
      throw new Error(`${layer} failed.`)
    times.push(`${layer} ${((performance.now() - started) / 1000).toFixed(0)} s`)
  }
  console.log(`\nAll layers pass: ${times.join(', ')}.`)
})
