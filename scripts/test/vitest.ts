import { globSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { root, run } from '../deck.ts'
import { select } from './select.ts'

/**
 * Runs a project of vitest.config.ts.
 * @param project Its name; `*` stands for any end of it.
 * @param pattern The files of its tests.
 * @param args What was asked for: files, words in names of tests, options.
 * @returns The exit status.
 */
export async function vitest(project: string, pattern: string, args: readonly string[]): Promise<number> {
  const { files, pattern: names, options } = select(args, globSync(pattern, { cwd: root }))
  const cli = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
  const { status } = await run(process.execPath, [cli, 'run', '--project', project, ...files, ...names ? ['-t', names] : [], ...options])
  return status ?? 1
}
