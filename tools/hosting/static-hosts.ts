import type { Headers, Site } from './policy.ts'
import { caching, embedded, embedding, everywhere } from './policy.ts'

/** The longest line that Cloudflare reads. */
const LINE = 2000

const lines = (headers: Headers) => Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)

/**
 * The file `_headers` for Netlify and Cloudflare Pages. Both join the values that several rules set for the same
 * header, so no header has two rules for the same path. Deeper folders other than `assets/` keep the default that both
 * hosts share, `max-age=0, must-revalidate`, which means the same as `no-cache`; an address without a file there has no
 * rule about embedding.
 * @throws Error if a line is longer than these hosts will read.
 */
export function headersFile(site: Site): string {
  const { base } = site
  const rules: [path: string, headers: Headers][] = [
    [`${base}*`, everywhere(site)],
    [base, { ...embedding.own, ...caching.named }],
    [`${base}:file`, { ...embedding.own, ...caching.named }],
    [`${base}assets/*`, { ...embedding.own, ...caching.hashed }],
    ...embedded.map((folder): [string, Headers] => [`${base}${folder}/*`, embedding.any]),
  ]
  const text = rules.flatMap(([path, headers]) => [path, ...lines(headers)])
  const long = text.find(line => line.length > LINE)
  if (long) {
    throw new Error(
      `_headers: ${long.trim().split(':')[0]} takes ${long.length} characters, but hosts read ${LINE}: `
      + `the pages contain ${site.scripts.length} different inline scripts and ${site.styles.length} styles.`,
    )
  }
  return `${text.join('\n')}\n`
}

/** The file `vercel.json`. If several rules match, the last one wins. Here, no two set the same header for a path. */
export function vercelFile(site: Site): string {
  const { base } = site
  const list = (headers: Headers) => Object.entries(headers).map(([key, value]) => ({ key, value }))
  // Vercel redirects /deck/ to /deck, which is not below /deck/.
  const bare = base === '/' ? [] : [base.slice(0, -1)]
  const shared = embedded.join('|')
  const rules: [source: string, headers: Headers][] = [
    ...[...bare, `${base}(.*)`].map((source): [string, Headers] => [source, everywhere(site)]),
    [`${base}assets/(.*)`, caching.hashed],
    ...[...bare, `${base}((?!assets/).*)`].map((source): [string, Headers] => [source, caching.named]),
    [`${base}(${shared})/(.*)`, embedding.any],
    ...[...bare, `${base}((?!(?:${shared})/).*)`].map((source): [string, Headers] => [source, embedding.own]),
  ]
  return `${JSON.stringify({
    $schema: 'https://openapi.vercel.sh/vercel.json',
    cleanUrls: true,
    trailingSlash: false,
    headers: rules.map(([source, headers]) => ({ source, headers: list(headers) })),
  }, null, 2)}\n`
}
