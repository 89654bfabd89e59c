import type { SpawnOptions } from 'node:child_process'
import type { DeckConfig } from '../../src/content/config.ts'
import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { load } from '@slidev/parser/fs'
import { problems, unset } from '../../src/content/config.ts'
import { withNamesAndCounts } from '../../src/content/page-text.ts'
import { budgetOf } from '../../src/presenter/pace.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A slide as its page defines it. */
export interface PageSlide {
  alias: string
  /** The page that contains it, relative to the deck, and its number there, from 1. */
  page: string
  no: number
  section: string
  /** The raw slide, without its frontmatter or note. */
  content: string
  note: string
  frontmatter: Record<string, unknown>
  /** Time budget in seconds and core flag from the note; undefined if the note has none. */
  budget: ReturnType<typeof budgetOf>
}

/** The deck's parsed source. */
const parsed = () => load({ roots: [root], userRoot: root } as never, join(root, 'slides.md'))

/** The deck's title, from the headmatter. */
export async function readTitle(): Promise<string> {
  return String((await parsed()).headmatter.title)
}

/** Every slide of the deck in order: names and counts are filled in, figures are not, and hidden slides are included. */
export async function readSlides(): Promise<PageSlide[]> {
  const config = await readConfig()
  const filled = (text: string) => withNamesAndCounts(text, config)
  return (await parsed()).slides.map(slide => ({
    alias: String(slide.frontmatter.routeAlias),
    page: relative(root, slide.source.filepath).replaceAll('\\', '/'),
    no: slide.source.index + 1,
    section: String(slide.frontmatter.section),
    content: filled(slide.content),
    note: filled(slide.note ?? ''),
    frontmatter: Object.fromEntries(
      Object.entries(slide.frontmatter).map(([key, value]) => [key, typeof value === 'string' ? filled(value) : value]),
    ),
    budget: budgetOf(slide.note ?? ''),
  }))
}

/**
 * Reads the settings without checking them, which `checkConfig` does.
 * @param file The file that exports them. Default: the deck's own.
 * @throws Error with a one-line message if the file cannot be read.
 */
export async function readConfig(file = join(root, 'deck.config.ts')): Promise<DeckConfig> {
  try {
    // The modification time in the query bypasses the module cache after a change.
    return (await import(/* @vite-ignore */ `${pathToFileURL(file).href}?t=${Math.round(statSync(file).mtimeMs)}`)).default
  }
  catch (error) {
    const { message, stack = '' } = error as Error
    const line = stack.split(basename(file))[1]?.match(/^(?:\?t=\d+)?:(\d+)/)?.[1]
    throw new Error(`${basename(file)} cannot be read: ${message.split('\n')[0]}${line ? `, in line ${line}` : ''}.`)
  }
}

/**
 * Checks `deck.config.ts`.
 * @returns The settings, and one line for each that is unset.
 * @throws Error naming everything that is wrong.
 */
export async function checkConfig(): Promise<{ config: DeckConfig, unset: string[] }> {
  const config = await readConfig()
  const aliases = (await parsed()).slides.map(slide => String(slide.frontmatter.routeAlias))
  const found = problems(config, aliases)
  if (found.length)
    throw new Error(found.join('\n'))
  return { config, unset: unset(config) }
}

/** The slides that the deck shows: all but those that `deck.config.ts` hides. */
export async function shownSlides(): Promise<PageSlide[]> {
  const { hide = [] } = await readConfig()
  return (await readSlides()).filter(slide => !hide.includes(slide.alias))
}

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

/** Runs a script's main function; an error becomes one clear line and a non-zero exit status. */
export async function main(run: () => Promise<void>): Promise<void> {
  try {
    await run()
  }
  catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}`)
    process.exit(1)
  }
}
