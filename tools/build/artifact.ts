import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import process from 'node:process'
import { root } from './process.ts'

/** A folder made by a build. */
export interface Artifact {
  /** The folder, relative to the deck. */
  out: string
  /** A digest of everything that the folder is made from. */
  from: string
  /** Fills an empty folder. */
  fill: (folder: string) => void | Promise<void>
}

/** The folder for intermediate builds and for the stamps that record what each folder was made from. */
export const home: string = join(root, '.build')

/** The path of a folder's stamp. It is outside the folder, because the folder may go to a client. */
const stampOf = (out: string, at: string) => join(at, 'stamps', relative(root, resolve(root, out)).replaceAll(/[\\/]/g, '~'))

/** Deletes all stamps, so that everything is rebuilt. */
export function forget(at: string = home): void {
  rmSync(join(at, 'stamps'), { recursive: true, force: true })
}

/** A digest of the names and contents of all files in a folder. */
function contentDigest(path: string): string {
  const hash = createHash('sha256')
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort())
    hash.update(`\0${relative(path, entry)}\0`).update(readFileSync(entry))
  return hash.digest('hex')
}

/** Whether a folder was made from these inputs and has not changed since. */
export function isFresh({ out, from }: Pick<Artifact, 'out' | 'from'>, at: string = home): boolean {
  const stamp = stampOf(out, at)
  const folder = resolve(root, out)
  return existsSync(stamp) && existsSync(folder) && readFileSync(stamp, 'utf8') === `${from} ${contentDigest(folder)}`
}

/** @returns When a folder was made, in ms since the epoch; Infinity if it is not fresh. */
export function freshSince(artifact: Pick<Artifact, 'out' | 'from'>): number {
  return isFresh(artifact) ? statSync(stampOf(artifact.out, home)).mtimeMs : Number.POSITIVE_INFINITY
}

/** Whether a process is running. */
function runs(id: number): boolean {
  try {
    return process.kill(id, 0)
  }
  catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The path of a folder beside `out` to build into. Removes folders that interrupted builds left behind. */
function temporaryFolder(out: string): string {
  const prefix = `.building-${basename(out)}-`
  const parent = dirname(out)
  for (const left of existsSync(parent) ? readdirSync(parent).filter(name => name.startsWith(prefix)) : []) {
    const id = Number.parseInt(left.slice(prefix.length))
    if (id === process.pid || !runs(id))
      rmSync(join(parent, left), { recursive: true, force: true })
  }
  return join(parent, `${prefix}${process.pid}`)
}

/** Replaces the folder `place` with `folder`; restores the old one if that fails. */
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

/** Builds running in this process, by output folder and inputs. */
const making = new Map<string, Promise<void>>()

/**
 * Builds a folder unless it is up to date. The folder is replaced as a whole at the end, so a running server never sees
 * half of a new build, and a failed build changes nothing.
 */
export function ensure(artifact: Artifact, at: string = home): Promise<void> {
  const key = `${resolve(root, artifact.out)} ${artifact.from}`
  const running = making.get(key) ?? (isFresh(artifact, at) ? Promise.resolve() : make(artifact, at)).finally(() => making.delete(key))
  making.set(key, running)
  return running
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  }
  catch (error) {
    throw new Error(`${dirname(folder)} cannot be written to: ${(error as Error).message}`)
  }
}

async function make({ out, from, fill }: Artifact, at: string): Promise<void> {
  const started = performance.now()
  const place = resolve(root, out)
  const name = relative(root, place)
  console.log(`Building ${name} …`)
  const folder = temporaryFolder(place)
  try {
    makeFolder(folder)
    await fill(folder)
    const stamp = stampOf(out, at)
    rmSync(stamp, { force: true })
    const made = contentDigest(folder)
    putInPlace(folder, place)
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, `${from} ${made}`)
  }
  finally {
    rmSync(folder, { recursive: true, force: true })
  }
  console.log(`Built ${name} in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
}
