import type { Site } from './policy.ts'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { caddyFile, nginxFile } from './servers.ts'
import { readSite } from './site.ts'
import { headersFile, vercelFile } from './static-hosts.ts'

/** File names as Vite writes them: a name, an eight-character hash, an extension. */
const hashed = /-[\w-]{8}\.\w+$/

/** Removes Slidev's fallback, which answers every address with the start page. A wrong address then gets a 404. */
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
 * Writes the production policy of a built site into its folder, for the hosts that read it there: `_headers` (Netlify,
 * Cloudflare Pages) and `vercel.json`. Writes neither file if the site is not at the root of a host.
 * @param folder The complete built folder; its pages are read for their inline scripts and styles.
 * @throws Error if a page violates the policy, or if a file that may be cached for a year has no hash in its name.
 */
export function writeHosting(folder: string): void {
  removeFallback(folder)
  const fixed = globSync('assets/**/*.*', { cwd: folder }).filter(file => !hashed.test(file))
  if (fixed.length) {
    throw new Error(
      'Browsers keep the files in assets/ for a year, but these files have no '
      + `hash in their name: ${fixed.join(', ')}. Put them elsewhere in public/.`,
    )
  }
  const site = readSite(folder)
  if (site.base === '/')
    writeAll(folder, forHosts(site))
}

/**
 * Writes the same policy for every host in docs/hosting.md into a separate folder. Configurations for nginx and Caddy
 * do not belong in a served folder. If the site is served under a path, `_headers` and `vercel.json` belong at the root
 * of the host's folder.
 * @param folder The built folder.
 * @param examples The folder for the four files.
 */
export function writeExamples(folder: string, examples: string): void {
  const site = readSite(folder)
  writeAll(examples, { ...forHosts(site), 'nginx.conf': nginxFile(site), 'Caddyfile': caddyFile(site) })
}
