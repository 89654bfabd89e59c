import { globSync, readFileSync, statSync } from 'node:fs'
import { join, matchesGlob, posix } from 'node:path'
import ts from 'typescript'

/** The imports of each module, as paths relative to the deck. */
export type Imports = ReadonlyMap<string, readonly string[]>

/**
 * Resolves an import, with or without extension, to a file.
 * @param root The deck's folder.
 * @param from The module that imports it.
 * @param name The relative path in the import.
 * @throws Error if there is no such file.
 */
function resolve(root: string, from: string, name: string): string {
  const path = posix.join(posix.dirname(from), name)
  const isFile = (file: string) => statSync(join(root, file), { throwIfNoEntry: false })?.isFile()
  const file = ['', '.ts', '.vue', '/index.ts'].map(end => path + end).find(isFile)
  if (!file)
    throw new Error(`${from} imports ${name}, which does not exist.`)
  return file
}

/** Reads the imports between the deck's modules. @param root The deck's folder. */
export function readImports(root: string): Imports {
  const files = globSync(['{components,layouts,scripts,setup,src,tests,tools}/**/*.{ts,vue}', 'pages/*.md', '*.{ts,vue}'], { cwd: root })
    .map(file => file.replaceAll('\\', '/'))
  return new Map(files.map((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    const script = !file.endsWith('.ts') ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(m => m[1]).join('\n') : text
    const own = ts.preProcessFile(script).importedFiles.map(({ fileName }) => fileName).filter(name => name.startsWith('.'))
    return [file, own.map(name => resolve(root, file, name))]
  }))
}

/** A module and everything that it imports, directly or indirectly. */
export function reachedFrom(imports: Imports, module: string, found = new Set<string>()): Set<string> {
  if (!found.has(module)) {
    found.add(module)
    imports.get(module)?.forEach(next => reachedFrom(imports, next, found))
  }
  return found
}

/** Import cycles, each as the list of modules in the cycle, with the first repeated at the end. */
export function cycles(imports: Imports): string[][] {
  const done = new Set<string>()
  const found: string[][] = []
  function visit(file: string, path: readonly string[]): void {
    if (path.includes(file))
      found.push([...path.slice(path.indexOf(file)), file])
    if (path.includes(file) || done.has(file))
      return
    for (const next of imports.get(file) ?? [])
      visit(next, [...path, file])
    done.add(file)
  }
  for (const file of imports.keys())
    visit(file, [])
  return found
}

/** A row of the table of folders in docs/architecture.md. */
export interface Direction {
  /** The modules that the row is about, as globs. */
  files: readonly string[]
  /** The modules that they may import besides each other, as globs; undefined if they may import everything. */
  allowed?: readonly string[]
}

/** Reads the table of folders. @param markdown The text of docs/architecture.md. */
export function readDirections(markdown: string): Direction[] {
  const table = markdown.split('| may import |')[1]?.split('\n\n')[0] ?? ''
  const globs = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, path]) => path.endsWith('/') ? `${path}**` : path)
  const rows = table.split('\n').filter(row => row.startsWith('| `')).map(row => row.split('|').map(cell => cell.trim()))
  return rows.map(([, files, , allowed]) => ({ files: globs(files), ...(allowed === 'everything' ? {} : { allowed: globs(allowed) }) }))
}

/**
 * Imports that the table does not allow, and modules that it does not mention, one line each. Where several rows match
 * a module, the row with the longest path counts. Tests may import everything.
 */
export function againstDirection(imports: Imports, directions: readonly Direction[]): string[] {
  const matches = (file: string, globs: readonly string[]) => globs.filter(glob => matchesGlob(file, glob))
  const rowOf = (file: string) => directions
    .flatMap(row => matches(file, row.files).map(glob => ({ row, glob })))
    .sort((a, b) => b.glob.length - a.glob.length)
    .at(0)
    ?.row
  return [...imports].filter(([file]) => !/\.(?:test|spec)\.ts$/.test(file)).flatMap(([file, targets]) => {
    const row = rowOf(file)
    if (!row)
      return [`${file} is not in any row of the table.`]
    const { files, allowed } = row
    return targets
      .filter(target => allowed && rowOf(target) !== row && !matches(target, [...files, ...allowed]).length)
      .map(target => `${file} must not import ${target}.`)
  })
}
