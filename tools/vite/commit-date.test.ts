import { execFileSync } from 'node:child_process'
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { commitDate } from './commit-date'

let place: string
beforeEach(() => (place = mkdtempSync(join(tmpdir(), 'deck-date-'))))
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(place, { recursive: true })
})

/** Makes a folder with a file; its repository, if it gets one, has one commit of this day. */
function folder(name: string, day?: string): string {
  const path = join(place, name)
  mkdirSync(path, { recursive: true })
  writeFileSync(join(path, 'deck'), name)
  if (day) {
    const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: path,
      env: { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z` },
      stdio: 'ignore',
    })
    git('init')
    git('add', '.')
    git('commit', '-m', 'first')
  }
  return path
}

it('is that of the repository\'s commit, even while git runs a hook of another one', () => {
  const [own, other] = [folder('own', '2026-01-02'), folder('other', '2025-03-04')]
  vi.stubEnv('GIT_DIR', join(other, '.git'))
  expect(commitDate(own)).toBe('2026-01-02')
})

it('is empty without a repository, and inside one that does not have the folder', () => {
  expect(commitDate(folder('archive'))).toBe('')
  folder('other', '2025-03-04')
  expect(commitDate(folder('other/unpacked'))).toBe('')
})

it.runIf(process.getuid?.() === 0)('does not depend on who owns the folder', () => {
  const own = folder('own', '2026-01-02')
  for (const path of [own, join(own, '.git')])
    chownSync(path, 1234, 1234)
  expect(commitDate(own)).toBe('2026-01-02')
})
