import { globSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import ts from 'typescript'

/** The imports of each module, as paths relative to the deck. */
export type Imports = ReadonlyMap<string, readonly string[]>

/** Resolves a path, with or without extension, to a module; undefined if there is no such file. */
function resolve(root: string, path: string): string | undefined {
  const isFile = (file: string) => statSync(join(root, file), { throwIfNoEntry: false })?.isFile()
  return ['', '.ts', '.vue', '/index.ts'].map(end => path + end).find(isFile)
}

/** Reads the imports between the deck's modules. @param root The deck's folder. */
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
