import type { SpawnOptions } from 'node:child_process'
import { spawn } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** The deck's folder, with a trailing slash. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Runs a program until it exits.
 * @param command The program.
 * @param args Its arguments.
 * @param options As for `spawn`. By default the program runs in the deck's folder and shares the terminal. Its output
 * is collected if `stdio` is a pipe.
 * @returns Its exit status and the collected output.
 * @throws Error with a one-line message if it cannot be started.
 */
export function run(command: string, args: string[], options: SpawnOptions = {}): Promise<{ status: number | null, output: string }> {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', chunk => output += chunk)
  // Terminating this process also terminates the child.
  const end = () => void child.kill()
  process.on('SIGTERM', end).on('SIGHUP', end)
  return new Promise<{ status: number | null, output: string }>((done, fail) => {
    child.on('error', error => fail(new Error(`${command} cannot be started: ${error.message}`)))
    child.on('close', status => done({ status, output }))
  }).finally(() => process.off('SIGTERM', end).off('SIGHUP', end))
}

/**
 * Refuses a folder that the tools cannot build in: Vite takes `?` and `#` for the end of a path, and UnoCSS `|` for a
 * part of an icon's name.
 * @param folder The deck's folder.
 * @throws Error that names the sign.
 */
export function checkFolder(folder: string): void {
  const sign = /[|#?]/.exec(folder)?.[0]
  if (sign)
    throw new Error(`The deck cannot be built in a folder with "${sign}" in its path: rename or move ${folder}`)
}

/** Runs a script's main function; an error becomes one clear line and a non-zero exit status. */
export async function main(run: () => Promise<void>): Promise<void> {
  try {
    checkFolder(root)
    await run()
  }
  catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}`)
    process.exit(1)
  }
}
