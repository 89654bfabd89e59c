import { spawn } from 'node:child_process'
import process from 'node:process'
import { main, root } from './deck.ts'

const layers = ['lint', 'typecheck', 'test:unit', 'test:deck']

/** Every layer of the tests, one after the other; the first that fails ends it. */
await main(async () => {
  const times: string[] = []
  for (const layer of layers) {
    console.log(`\n── ${layer} ──`)
    const started = performance.now()
    const child = spawn('npm', ['run', '--silent', layer], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
    const code = await new Promise<number | null>(done => child.on('close', done))
    if (code !== 0)
      throw new Error(`${layer} failed.`)
    times.push(`${layer} ${((performance.now() - started) / 1000).toFixed(0)} s`)
  }
  console.log(`\nAll layers pass: ${times.join(', ')}.`)
})
