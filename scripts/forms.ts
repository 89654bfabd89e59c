import { createHash } from 'node:crypto'
import { existsSync, globSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { commitDate } from '../setup/commit-date.ts'
import { coreEntry, writeCoreEntry } from './core.ts'
import { root, run } from './deck.ts'
import { writeHosting } from './hosting/write.ts'
import { writeOffline } from './site/offline.ts'
import { prerender } from './site/prerender.ts'

/** A form that the deck is built in. */
export interface Form {
  /** The folder that it is built into, relative to the deck. */
  out: string
  /** Who gets it: a client's has no notes and no presenter. */
  for: 'client' | 'presenter'
  /** Which slides come first. */
  cut: 'full' | 'core'
  /** The path that it is served under, with a slash at both ends. Default: `/`. */
  base?: string
  /** Whether it offers the PDFs for download. Default: no. */
  handout?: boolean
  /** What is done in the folder that Slidev has written, one after the other, before it is put in place. */
  finish?: readonly ((folder: string) => void | Promise<void>)[]
}

/** What makes a site of what Slidev has written; the last step reads the pages as they are served. */
const finish = [prerender, writeOffline, writeHosting]

export const forms = {
  client: { out: 'dist', for: 'client', cut: 'full', finish },
  full: { out: '.present/full', for: 'presenter', cut: 'full' },
  core: { out: '.present/core', for: 'presenter', cut: 'core' },
  /** What the PDFs are printed from: a client's build of its own, so that `dist/` stays as it was built. */
  paper: { out: '.paper', for: 'client', cut: 'full' },
} as const satisfies Record<string, Form>

const inputs = ['slides.md', '*.{vue,html}', '{deck,vite,uno}.config.ts', 'package.json', 'package-lock.json', '{pages,components,layouts,src,setup,styles}/**/*.*', 'scripts/{deck,core,forms,present}.ts']

/**
 * A digest of everything that a build is made from.
 * @param folder The deck's folder. Default: this one.
 * @param date The day of its commit, which the footer shows.
 */
export function inputDigest(folder = root, date = commitDate(folder)): string {
  const files = [
    ...inputs.flatMap(pattern => globSync(pattern, { cwd: folder })).filter(file => !/\.(?:test|spec)\.ts$/.test(file)),
    // Every file there ships, whatever its name.
    ...existsSync(join(folder, 'public')) ? readdirSync(join(folder, 'public'), { recursive: true, encoding: 'utf8' }).map(file => join('public', file)) : [],
  ]
  const hash = createHash('sha256').update(date)
  for (const file of files.filter(file => statSync(join(folder, file)).isFile()).sort())
    hash.update(`\0${file}\0`).update(readFileSync(join(folder, file)))
  return hash.digest('hex')
}

const STAMP = 'built-from.txt'

/** @returns Whether a form was built from what is there now. */
export function isFresh({ out }: Form): boolean {
  const stamp = join(root, out, STAMP)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === inputDigest()
}

/** @returns When a form was built, in ms, if it was built from what is there now; else never. */
export function freshSince(form: Form): number {
  return isFresh(form) ? statSync(join(root, form.out, STAMP)).mtimeMs : Number.POSITIVE_INFINITY
}

/**
 * What a build is told. Everything that decides who gets what is set here, whatever the shell has.
 * @param form The form to build.
 * @param shell The environment of this process.
 */
export function buildEnv(form: Pick<Form, 'for' | 'cut' | 'finish' | 'handout'>, shell: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return { ...shell, NODE_ENV: 'production', DECK_FOR: form.for, DECK_CUT: form.cut, DECK_SITE: form.finish ? 'yes' : 'no', DECK_HANDOUT: form.handout ? 'yes' : 'no' }
}

/** Whether a process runs. */
function runs(id: number): boolean {
  try {
    return process.kill(id, 0)
  }
  catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A folder beside `out` to build into; those that builds left behind when they were stopped are removed. */
function workshop(out: string): string {
  const prefix = `.building-${basename(out)}-`
  const parent = dirname(out)
  for (const left of existsSync(parent) ? readdirSync(parent).filter(name => name.startsWith(prefix)) : []) {
    const id = Number.parseInt(left.slice(prefix.length))
    if (id === process.pid || !runs(id))
      rmSync(join(parent, left), { recursive: true, force: true })
  }
  return join(parent, `${prefix}${process.pid}`)
}

/** Puts a folder into another one's place, which stays as it is when that fails. */
function putInPlace(folder: string, place: string): void {
  const aside = `${folder}-old`
  if (existsSync(place))
    renameSync(place, aside)
  try {
    renameSync(folder, place)
  }
  catch (error) {
    if (existsSync(aside))
      renameSync(aside, place)
    throw error
  }
  rmSync(aside, { recursive: true, force: true, maxRetries: 5 })
}

/**
 * Runs `slidev build`. The folder is replaced as a whole at the end, so that a server of the earlier build never
 * meets half of a new one, and a build that fails changes nothing.
 * @param form What to build.
 * @param cli Slidev's command line.
 * @throws Error when the build fails; its output is printed then.
 */
export async function build(form: Form, cli = createRequire(import.meta.url).resolve('@slidev/cli/bin/slidev.mjs')): Promise<void> {
  console.log(`Building ${form.out} …`)
  const started = performance.now()
  const digest = inputDigest()
  const out = resolve(root, form.out)
  const folder = workshop(out)
  if (form.cut === 'core')
    await writeCoreEntry()
  try {
    const entry = form.cut === 'core' ? coreEntry : 'slides.md'
    const { status, output } = await run(process.execPath, [cli, 'build', entry, '--base', form.base ?? '/', '--out', folder], { env: buildEnv(form), stdio: ['ignore', 'pipe', 'pipe'] })
    if (status !== 0 || !existsSync(join(folder, 'index.html'))) {
      console.error(output)
      throw new Error(`The build of ${form.out} failed; Slidev's output is above.`)
    }
    // What a client gets does not say what it was built from.
    if (form.for === 'presenter' || form === forms.paper)
      writeFileSync(join(folder, STAMP), digest)
    for (const step of form.finish ?? [])
      await step(folder)
    putInPlace(folder, out)
  }
  finally {
    rmSync(folder, { recursive: true, force: true })
  }
  console.log(`Built ${form.out} in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
}
