import { createHash } from 'node:crypto'
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import postcss from 'postcss'

/** The classes that a selector asks for, as they are written in markup. */
function classesOf(selector: string): string[] {
  return [...selector.matchAll(/\.((?:\\.|[\w-])+)/g)].map(([, name]) => name.replace(/\\(.)/g, '$1'))
}

/**
 * Takes the rules out of a style sheet whose classes no script can ever write.
 * @param css The sheet.
 * @param scripts All scripts of the site: a class that can be used stands in one of them.
 */
export function purged(css: string, scripts: string): string {
  const sheet = postcss.parse(css)
  const known = new Map<string, boolean>()
  const used = (name: string) => {
    if (!known.has(name))
      known.set(name, scripts.includes(name))
    return known.get(name)!
  }
  sheet.walkRules((rule) => {
    const kept = rule.selectors.filter(selector => classesOf(selector).every(used))
    if (kept.length)
      rule.selectors = kept
    else
      rule.remove()
  })
  sheet.walkAtRules(rule => void (rule.nodes?.length === 0 && rule.remove()))
  return sheet.toString()
}

/**
 * Rids the sheets that every page loads of what only other parts of Slidev use: presenter, editor, their icons.
 * A sheet that changes gets a name of its own, since names are kept by browsers for a year.
 * @param folder The site as Vite built it.
 * @throws Error when a script loads such a sheet by its name.
 */
export function purgeStyles(folder: string): void {
  const scripts = globSync('assets/**/*.js', { cwd: folder }).map(file => readFileSync(join(folder, file), 'utf8')).join('\n')
  const file = join(folder, 'index.html')
  const page = readFileSync(file, 'utf8')
  writeFileSync(file, page.replace(/(<link rel="stylesheet"[^>]* href="[^"]*assets\/)([^"]+)(-[^"]{8}\.css")/g, (_, before: string, name: string, end: string) => {
    const old = `assets/${name}${end.slice(0, -1)}`
    if (scripts.includes(old))
      throw new Error(`${old} is loaded by a script: it cannot be renamed.`)
    const css = purged(readFileSync(join(folder, old), 'utf8'), scripts)
    const hash = createHash('sha256').update(css).digest('base64url').slice(0, 8)
    rmSync(join(folder, old))
    writeFileSync(join(folder, `assets/${name}-${hash}.css`), css)
    return `${before}${name}-${hash}.css"`
  }))
}
