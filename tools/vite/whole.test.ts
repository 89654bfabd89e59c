import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readWhole } from './whole.ts'

let root: string
let file: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'whole-'))
  file = join(root, 'node_modules/.slidev/virtual/import-glob.44a2ac915d.ts')
  mkdirSync(join(file, '..'), { recursive: true })
})

afterEach(() => rmSync(root, { recursive: true }))

it('waits for a module that another build is writing', async () => {
  writeFileSync(file, '')
  let read: string | undefined
  const reading = readWhole(file).then(text => read = text)
  for (let turn = 0; turn < 50; turn++)
    await new Promise(setImmediate)
  expect(read).toBeUndefined()
  writeFileSync(file, 'export default 1\n')
  await reading
  expect(read).toBe('export default 1\n')
})

it('leaves every other module to Vite, and says when a file is missing', async () => {
  expect(await readWhole('/deck/setup/main.ts')).toBeUndefined()
  await expect(readWhole(file)).rejects.toThrow('ENOENT')
})
