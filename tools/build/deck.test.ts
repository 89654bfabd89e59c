import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { checkDeck, readSlides, shownSlides } from './deck.ts'
import { root, run } from './process.ts'

const folder = mkdtempSync(join(tmpdir(), 'deck-config-'))
afterAll(() => rmSync(folder, { recursive: true }))

const module = (name: string) => JSON.stringify(pathToFileURL(join(root, 'tools/build', name)).href)

/** Runs `code` as a command of the deck in its own process, outside this test's module cache. */
function command(code: string) {
  const imports = `import { readConfig } from ${module('deck.ts')}; import { main } from ${module('process.ts')}`
  return run(process.execPath, ['--input-type=module', '-e', `${imports}\nawait main(async () => { ${code} })`], { stdio: 'pipe' })
}

/** Runs a command that reads the given settings and prints them. */
function reading(name: string, settings: string) {
  const file = join(folder, name)
  writeFileSync(file, settings)
  return command(`console.log(await readConfig(${JSON.stringify(file)}))`)
}

describe('the settings file', () => {
  it('yields a one-line error with the line number when it cannot be read', async () => {
    expect(await reading('comma.ts', 'export default {\n  company: "A"\n  client: "B",\n}\n')).toEqual({
      status: 1,
      output: '\ncomma.ts cannot be read: Expected \',\', got \'ident\', on line 3.\n',
    })
    expect(await reading('name.ts', 'export default { company: compny }\n')).toEqual({
      status: 1,
      output: '\nname.ts cannot be read: compny is not defined, on line 1.\n',
    })
  })

  it('is read again after it has changed', async () => {
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

  it('of this deck is valid', async () => {
    const { config, unset } = await checkDeck()
    const hidden = config.hide ?? []
    expect(unset.length).toBeLessThanOrEqual(8)
    expect((await shownSlides()).map(slide => slide.alias)).toEqual(
      (await readSlides()).map(slide => slide.alias).filter(alias => !hidden.includes(alias)),
    )
  })
})
