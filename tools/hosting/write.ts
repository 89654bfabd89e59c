import type { Site } from './policy.ts'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { caddyFile, nginxFile } from './servers.ts'
import { readSite } from './site.ts'
import { headersFile, vercelFile } from './static-hosts.ts'

/** Vite's names: something, eight characters of hash, an extension. */
const hashed = /-[\w-]{8}\.\w+$/

/** Slidev answers every address with the start page, so that a wrong one would never be 404. */
function removeFallback(folder: string): void {
  const file = join(folder, '_redirects')
  if (existsSync(file) && /^\S+\s+\S*index\.html\s+200\s*$/.test(readFileSync(file, 'utf8')))
    rmSync(file)
}

function writeAll(to: string, files: Record<string, string>): void {
  mkdirSync(to, { recursive: true })
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(to, name), text)
}

const forHosts = (site: Site) => ({ '_headers': headersFile(site), 'vercel.json': vercelFile(site) })

/**
 * Writes the production policy of a built site for hosts that read it from the folder itself: at the root of a host,
 * `_headers` (Netlify, Cloudflare Pages) and `vercel.json`.
 * @param folder The built folder, complete: its pages are read for what they carry inline.
 * @throws Error when a page does not fit the policy, or a file that may be kept for a year has no hash in its name.
 */
export function writeHosting(folder: string): void {
  removeFallback(folder)
  const fixed = globSync('assets/**/*.*', { cwd: folder }).filter(file => !hashed.test(file))
  if (fixed.length)
    throw new Error(
      'Browsers keep what is in assets/ for a year, and these files have no '
        + `hash in their name: ${fixed.join(', ')}. Put them elsewhere in public/.`,
    )
  const site = readSite(folder)
  if (site.base === '/')
    writeAll(folder, forHosts(site))
}

/**
 * Writes the same policy for every host that docs/hosting.md names, aside: an nginx or Caddy configuration has no business
 * in a folder that is served, and below a path `_headers` and `vercel.json` belong at the root of the host's own folder.
 * @param folder The built folder.
 * @param examples Where the four files go.
 */
export function writeExamples(folder: string, examples: string): void {
  const site = readSite(folder)
  writeAll(examples, { ...forHosts(site), 'nginx.conf': nginxFile(site), 'Caddyfile': caddyFile(site) })
}
