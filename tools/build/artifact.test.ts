import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ensure } from './artifact'

it('a folder that cannot be written to is named in one line', async () => {
  const place = mkdtempSync(join(tmpdir(), 'deck-artifact-'))
  const blocked = join(place, 'blocked')
  writeFileSync(blocked, 'a file where a folder should be')
  const made = ensure({ out: join(blocked, 'in', 'dist'), from: 'x', fill: () => {} }, join(place, 'at'))
  await expect(made).rejects.toThrow(new RegExp(`^${join(blocked, 'in')} cannot be written to: .+$`))
  rmSync(place, { recursive: true })
})
