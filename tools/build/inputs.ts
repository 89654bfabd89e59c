import { createHash } from 'node:crypto'
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { commitDate } from '../vite/commit-date.ts'
import { root } from './process.ts'

/** The files that Slidev's own build reads, and the scripts that run it. */
const app = [
  'slides.md',
  '*.{vue,html}',
  '{deck,vite,uno}.config.ts',
  'package.json',
  'package-lock.json',
  '{pages,components,layouts,src,setup,styles}/**/*.*',
  'tools/build/{app,artifact,deck,inputs,pictures,process,targets}.ts',
  'tools/{code,vite}/*.ts',
]

/** The scripts that turn an app into a site: prerendered pages, offline support and headers. */
const site = ['tools/{site,hosting}/**/*.ts', 'tools/build/{browser,outline}.ts']

/** The inputs of each kind of artifact, as globs relative to the deck. */
export const inputs = { app, site: [...app, ...site], gallery: [...app, 'gallery.md', 'gallery/**'] } as const

/**
 * A digest of everything that an artifact is made from. It includes every file in `public/` and the version of Node,
 * but no tests.
 * @param kind The kind of artifact, which decides which inputs count.
 * @param more Further inputs, e.g. options or the browser's version.
 * @param folder The deck's folder. Default: this one.
 * @param date The date of the deck's commit, which the footer shows.
 */
export function inputDigest(kind: keyof typeof inputs, more: unknown = '', folder = root, date = commitDate(folder)): string {
  const files = [
    ...inputs[kind].flatMap(pattern => globSync(pattern, { cwd: folder })).filter(file => !/\.(?:test|spec)\.ts$/.test(file)),
    ...(existsSync(join(folder, 'public'))
      ? readdirSync(join(folder, 'public'), { recursive: true, encoding: 'utf8' }).map(file => join('public', file))
      : []),
  ]
  const hash = createHash('sha256').update(JSON.stringify([date, process.version, more]))
  for (const file of files.filter(file => statSync(join(folder, file)).isFile()).sort())
    hash.update(`\0${file}\0`).update(readFileSync(join(folder, file)))
  return hash.digest('hex')
}
