import { globSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
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
  const files = globSync(['{components,layouts,scripts,setup,src,tests,tools}/**/*.{ts,vue}', '*.{ts,vue}'], { cwd: root })
    .map(file => file.replaceAll('\\', '/'))
  return new Map(files.map((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    const script = file.endsWith('.vue') ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(m => m[1]).join('\n') : text
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
