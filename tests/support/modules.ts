import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import ts from 'typescript'

/** What each module imports, by paths relative to the deck. */
export type Imports = ReadonlyMap<string, readonly string[]>

/** The module that a path without its extension means; none where there is no such file. */
function resolve(root: string, path: string): string | undefined {
  return ['', '.ts', '.vue', '/index.ts'].map(end => path + end)
    .find(file => existsSync(join(root, file)) && statSync(join(root, file)).isFile())
}

/** Reads what the deck's modules import of each other. @param root The deck's folder. */
export function readImports(root: string): Imports {
  const files = globSync(['{components,layouts,scripts,setup,src,tests,tools}/**/*.{ts,vue}', '*.{ts,vue}'], { cwd: root })
    .map(file => file.replaceAll('\\', '/'))
  return new Map(files.map((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    const script = file.endsWith('.vue') ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(m => m[1]).join('\n') : text
    const own = ts.preProcessFile(script).importedFiles.map(({ fileName }) => fileName).filter(name => name.startsWith('.'))
    return [file, own.flatMap(name => resolve(root, posix.join(posix.dirname(file), name)) ?? [])]
  }))
}

/** Circles in what modules import of each other: each as the modules along it, the first one repeated at the end. */
export function circles(imports: Imports): string[][] {
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
