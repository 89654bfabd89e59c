/** What the headers of a built site depend on; `readSite` reads it from the built folder. */
export interface Site {
  /** The path that it is served under, with a slash at both ends: `/`, or e.g. `/deck/`. */
  base: string
  /** Whether search engines are told to leave it out. */
  noindex: boolean
  /** What its pages carry inline, as sources of a Content-Security-Policy: `'sha256-…'`. */
  scripts: readonly string[]
  styles: readonly string[]
}

/** Headers by name, e.g. `{ 'Cache-Control': 'no-cache' }`. */
export type Headers = Readonly<Record<string, string>>

/** Files for a host to read, which no server hands out. */
export const notServed: readonly string[] = ['_headers', 'vercel.json']

/** The name of a page in its address, as part of a regular expression: nothing in it can break out of a redirect. */
export const pageName = '[\\w-]+'

/** The labs measure with the fine clock, which a browser gives to nobody but an isolated page. */
export const isolation: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Full screen and the wake lock are what the deck uses; all else that a browser could ask a reader for is off. */
const off = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]
const permissions = ['fullscreen=(self)', 'screen-wake-lock=(self)', ...off.map(name => `${name}=()`)].join(', ')

/** Nothing but what the site itself serves, and inline only what the build has written. */
function contentSecurityPolicy({ scripts, styles }: Site): string {
  return [
    'default-src \'none\'',
    ['script-src \'self\'', ...scripts].join(' '),
    ['style-src \'self\'', ...styles].join(' '),
    'img-src \'self\' data:',
    'font-src \'self\'',
    'connect-src \'self\'',
    'manifest-src \'self\'',
    'worker-src \'self\'',
    'base-uri \'none\'',
    'form-action \'none\'',
    'frame-ancestors \'none\'',
  ].join('; ')
}

/**
 * The headers of every answer, pages that are not there included.
 *
 * `noindex` is a header, and in the pages a meta element, but no robots.txt: a crawler that may not fetch a page never
 * reads that it should not be indexed, and lists its address all the same when another page links to it.
 */
export function everywhere(site: Site): Headers {
  return {
    'Content-Security-Policy': contentSecurityPolicy(site),
    // Neither includeSubDomains nor preload: what else lives under the host's name is not the deck's to decide.
    'Strict-Transport-Security': 'max-age=31536000',
    ...isolation,
    // Whom a client links to, or we do, need not learn where the deck lives.
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': permissions,
    ...site.noindex && { 'X-Robots-Tag': 'noindex' },
  }
}

/**
 * How long a browser may use a file without asking.
 *
 * What stands in `assets/` has a hash of its content in its name and never changes. Everything else keeps its name
 * from build to build: pages, service worker, manifest, icons, PDFs. It is `no-cache`, kept and asked about each time,
 * so that an unchanged file costs a 304 and going back is instant; `no-store` would give up both and protect nothing,
 * since no answer is personal.
 */
export const caching = {
  hashed: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  named: { 'Cache-Control': 'no-cache' },
} as const satisfies Record<string, Headers>

/** The headers of what is served at a path; a file that is not there is never `hashed`, wherever it was asked for. */
export function headersOf(site: Site, path: string): Headers {
  return { ...everywhere(site), ...caching[path.startsWith(`${site.base}assets/`) ? 'hashed' : 'named'] }
}
