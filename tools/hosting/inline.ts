import { createHash } from 'node:crypto'

/** Hashes of inline scripts and styles as Content-Security-Policy sources, sorted and without duplicates. */
export interface Inline {
  scripts: string[]
  styles: string[]
}

const attributes = /(?:"[^"]*"|'[^']*'|[^"'>])*/.source
const parts = new RegExp(`<!--[\\s\\S]*?-->|<(script|style)\\b(${attributes})>([\\s\\S]*?)</\\1\\s*>|<[a-z](${attributes})>`, 'gi')

/** Script types that a browser runs or applies; any other type is data. */
const obeyed = /^(?:module|importmap|speculationrules|(?:text|application)\/(?:java|ecma)script)?$/i

function typeOf(attributes: string) {
  return /\stype\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i
    .exec(attributes)
    ?.slice(1)
    .find(type => type !== undefined) ?? ''
}
const namesOf = (attributes = '') => attributes.replace(/"[^"]*"|'[^']*'/g, '""')

/** Hashes a text as a browser does, with line endings normalised. */
function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('base64')}'`
}

/**
 * Collects the inline scripts and styles of pages.
 * @param pages HTML by file name; well-formed, as the build writes it.
 * @throws Error that names the pages with `style` or event-handler attributes. No hash allows these attributes, so a
 * browser would silently ignore them.
 */
export function inlineOf(pages: Readonly<Record<string, string>>): Inline {
  const scripts = new Set<string>()
  const styles = new Set<string>()
  const faults: string[] = []
  for (const [file, html] of Object.entries(pages)) {
    for (const [part, raw, ownAttributes, text, otherAttributes] of html.matchAll(parts)) {
      const names = namesOf(ownAttributes ?? otherAttributes)
      const blocked = /\s(?:style|on[a-z]+)(?=\s*=)/i.exec(names)?.[0].trim()
      if (blocked)
        faults.push(`${file} has an attribute "${blocked}", which the Content-Security-Policy blocks: ${part.slice(0, 80)}`)
      if (raw?.toLowerCase() === 'style')
        styles.add(sourceOf(text))
      else if (raw && !/\ssrc\s*=/i.test(names) && obeyed.test(typeOf(ownAttributes)))
        scripts.add(sourceOf(text))
    }
  }
  if (faults.length)
    throw new Error(faults.join('\n'))
  return { scripts: [...scripts].sort(), styles: [...styles].sort() }
}
