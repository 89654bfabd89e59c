import { spawn } from 'node:child_process'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { checkFolder, run } from './process.ts'

it('a folder that the tools cannot build in is refused with the sign that they cannot take', () => {
  for (const [name, sign] of [['a|b', '|'], ['C#', '#'], ['what?', '?']])
    expect(() => checkFolder(`/home/me/${name}/`)).toThrow(`with "${sign}" in its path: rename or move /home/me/${name}/`)
  expect(() => checkFolder('/home/me/Żółć & Søn (2)/')).not.toThrow()
})

it('the tools are installed even where the shell asks for a production install', async () => {
  const env = { ...process.env, NODE_ENV: 'production' }
  const { output } = await run('npm', ['config', 'get', 'include'], { env, stdio: 'pipe' })
  expect(output.trim()).toBe('dev')
})

describe('a program', () => {
  it('that does not exist yields a one-line error', async () => {
    await expect(run('no-such-program', [])).rejects.toThrow(/^no-such-program cannot be started: .+$/)
  })

  it('ends with the process that started it', async () => {
    const inner = 'console.log(process.pid); setInterval(() => {}, 1000)'
    const module = JSON.stringify(new URL('./process.ts', import.meta.url).href)
    const code = `import { run } from ${module}\nawait run(process.execPath, ['-e', ${JSON.stringify(inner)}])`
    const outer = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
    const pid = Number(await new Promise(done => outer.stdout.once('data', done)))
    expect(() => process.kill(pid, 0)).not.toThrow()
    const ended = new Promise(done => outer.on('close', done))
    outer.kill()
    await ended
    expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  })

  it('reports its status and what it printed', async () => {
    expect(
      await run(process.execPath, ['-e', 'console.log("out"); console.error("err"); process.exitCode = 3'], { stdio: 'pipe' }),
    ).toMatchObject({ status: 3, output: expect.stringMatching(/out[\s\S]*err|err[\s\S]*out/) })
  })
})
