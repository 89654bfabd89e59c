import { globSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { root, run } from '../../tools/build/process.ts'
import { projects } from './projects.ts'
import { select } from './select.ts'

/**
 * Runs the tests of a project.
 * @param project Its name.
 * @param args Files, words in test names, options: see `select`.
 * @returns The exit status.
 */
export async function vitest(project: keyof typeof projects, args: readonly string[]): Promise<number> {
  const { files, pattern: names, options } = select(args, globSync(projects[project], { cwd: root }))
  const cli = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
  const { status } = await run(process.execPath, [
    cli,
    'run',
    // The star also selects `unit-alone`, a project of vitest.config.ts.
    '--project',
    `${project}*`,
    ...files,
    ...(names ? ['-t', names] : []),
    ...options,
  ])
  return status ?? 1
}
