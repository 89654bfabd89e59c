import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { checkConfig, readSlides, root, run, shownSlides } from './deck.ts'

const folder = mkdtempSync(join(tmpdir(), 'deck-config-'))
afterAll(() => rmSync(folder, { recursive: true }))

const deck = pathToFileURL(join(root, 'tools/build/deck.ts')).href

/** Runs `code` as a command of the deck in its own process, outside this test's module cache. */
function command(code: string) {
  return run(
    process.execPath,
    ['--input-type=module', '-e', `import { main, readConfig } from ${JSON.stringify(deck)}\nawait main(async () => { ${code} })`],
    { stdio: 'pipe' },
  )
}

/** Runs a command that reads the given settings and prints them. */
function reading(name: string, settings: string) {
  const file = join(folder, name)
  writeFileSync(file, settings)
  return command(`console.log(await readConfig(${JSON.stringify(file)}))`)
}

describe('the settings\' file', () => {
  it('ends in one line that names the place when it cannot be read', async () => {
    expect(await reading('comma.ts', 'export default {\n  company: "A"\n  client: "B",\n}\n')).toEqual({
      status: 1,
      output: '\ncomma.ts cannot be read: Expected \',\', got \'ident\', in line 3.\n',
    })
    expect(await reading('name.ts', 'export default { company: compny }\n')).toEqual({
      status: 1,
      output: '\nname.ts cannot be read: compny is not defined, in line 1.\n',
    })
  })

  it('is read anew when it has changed', async () => {
    const file = JSON.stringify(join(folder, 'changing.ts'))
    const { output } = await command(`
      const { utimesSync, writeFileSync } = await import('node:fs')
      for (const [i, company] of ['A', 'B'].entries()) {
        writeFileSync(${file}, \`export default { company: "\${company}" }\`)
        utimesSync(${file}, 1e9 + i, 1e9 + i)
        console.log((await readConfig(${file})).company)
      }`)
    expect(output).toBe('A\nB\n')
  })

  it('of this deck can be used', async () => {
    const { config, unset } = await checkConfig()
    const hidden = config.hide ?? []
    expect(unset.length).toBeLessThanOrEqual(8)
    expect((await shownSlides()).map(slide => slide.alias)).toEqual(
      (await readSlides()).map(slide => slide.alias).filter(alias => !hidden.includes(alias)),
    )
  })
})

describe('a program', () => {
  it('that is not there ends in one line', async () => {
    await expect(run('no-such-program', [])).rejects.toThrow(/^no-such-program cannot be started: .+$/)
  })

  it('ends with the process that started it', async () => {
    const inner = 'console.log(process.pid); setInterval(() => {}, 1000)'
    const outer = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { run } from ${JSON.stringify(deck)}\nawait run(process.execPath, ['-e', ${JSON.stringify(inner)}])`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
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
