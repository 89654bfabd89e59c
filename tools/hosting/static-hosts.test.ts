import type { Site } from './policy.ts'
import { describe, expect, it } from 'vitest'
import { everywhere, headersOf } from './policy.ts'
import { headersFile, vercelFile } from './static-hosts.ts'

function site(more: Partial<Site> = {}): Site {
  return {
    base: '/',
    noindex: true,
    scripts: ['\'sha256-a\''],
    styles: ['\'sha256-b\'', '\'sha256-c\''],
    ...more,
  }
}
const hash = (i: number) => `'sha256-${String(i).padStart(44, '0')}'`

/** Every header that the rules set for a path, with one value for each rule that sets it. */
function collect(rules: readonly { matches: RegExp, headers: [string, string][] }[], path: string): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const { headers } of rules.filter(rule => rule.matches.test(path))) {
    for (const [name, value] of headers)
      (found[name] ??= []).push(value)
  }
  return found
}

/** Parses `_headers` as the two hosts that read it do: `*` matches anything, `:name` one path segment. */
function rulesOf(text: string) {
  return text.split(/\n(?=\S)/).map((rule) => {
    const [path, ...lines] = rule.trim().split('\n')
    const pattern = path.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll(/:\w+/g, '[^/]+')
    return {
      matches: new RegExp(`^${pattern}$`),
      headers: lines.map((line): [string, string] => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]),
    }
  })
}

/** Parses `vercel.json` as Vercel does: sources are paths with groups. */
function vercelRules(text: string) {
  return (JSON.parse(text).headers as { source: string, headers: { key: string, value: string }[] }[]).map(({ source, headers }) => ({
    matches: new RegExp(`^${source}$`),
    headers: headers.map(({ key, value }): [string, string] => [key, value]),
  }))
}

const paths = [
  '',
  'fan-out',
  'read',
  'sw.js',
  'handout.pdf',
  'assets/index-aBcD1234.js',
  'assets/modules/vue-aBcD1234.js',
]

describe.each(['/', '/deck/'])('at %s', (base) => {
  const expected = (path: string) =>
    Object.fromEntries(Object.entries(headersOf(site({ base }), base + path)).map(([name, value]) => [name, [value]]))

  it.each(paths)('netlify and Cloudflare send %j each header once', (path) => {
    expect(collect(rulesOf(headersFile(site({ base }))), base + path)).toEqual(expected(path))
  })

  it.each([...paths, 'cards/fan-out.jpg'])('vercel sends %j each header once', (path) => {
    expect(collect(vercelRules(vercelFile(site({ base }))), base + path)).toEqual(expected(path))
  })
})

it('deeper folders keep the host\'s default caching and never get that of hashed files', () => {
  const found = collect(rulesOf(headersFile(site())), '/cards/fan-out.jpg')
  expect(found['Cache-Control']).toBeUndefined()
  expect(found['Cross-Origin-Resource-Policy']).toEqual(['cross-origin'])
  expect(Object.keys(found)).toEqual([...Object.keys(everywhere(site())), 'Cross-Origin-Resource-Policy'])
})

it('everything else on the same host keeps its own headers', () => {
  for (const path of ['/', '/other', '/deckhand', '/assets/a.js']) {
    expect(collect(rulesOf(headersFile(site({ base: '/deck/' }))), path)).toEqual({})
    expect(collect(vercelRules(vercelFile(site({ base: '/deck/' }))), path)).toEqual({})
  }
  expect(collect(vercelRules(vercelFile(site({ base: '/deck/' }))), '/deck')).toMatchObject({ 'Cache-Control': ['no-cache'] })
})

it('`collect` notices a header that two rules set', () => {
  expect(collect(rulesOf(`${headersFile(site())}/*.js\n  Cache-Control: no-store\n`), '/sw.js')['Cache-Control']).toEqual([
    'no-cache',
    'no-store',
  ])
})

it('a line that is too long for Cloudflare is refused', () => {
  const many = (count: number) => site({ styles: Array.from({ length: count }, (_, i) => hash(i)) })
  expect(() => headersFile(many(29))).not.toThrow()
  expect(() => headersFile(many(40))).toThrow(
    /^_headers: Content-Security-Policy takes \d+ characters, but hosts read 2000: the pages contain 1 different inline scripts and 40/,
  )
})

describe('the policy', () => {
  const policy = (name: string, more?: Partial<Site>) => everywhere(site(more))[name]

  it('allows only the scripts and styles that the build has written', () => {
    const csp = policy('Content-Security-Policy')
    expect(csp).not.toMatch(/unsafe|\*|https?:/)
    expect(csp).toContain('default-src \'none\'; script-src \'self\' \'sha256-a\'; style-src \'self\' \'sha256-b\' \'sha256-c\';')
    expect(policy('Content-Security-Policy', { scripts: [], styles: [] })).toContain('script-src \'self\'; style-src \'self\';')
  })

  it('does not affect other names under the host', () => {
    expect(policy('Strict-Transport-Security')).toBe('max-age=31536000')
  })

  it('keeps the deck out of search engines unless indexing is allowed', () => {
    expect(policy('X-Robots-Tag')).toBe('noindex')
    expect(everywhere(site({ noindex: false }))).not.toHaveProperty('X-Robots-Tag')
  })
})
