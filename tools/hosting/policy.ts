/** The facts that the headers of a built site depend on. `readSite` reads them from the built folder. */
export interface Site {
  /** The path under which it is served, with a slash at both ends, e.g. `/` or `/deck/`. */
  base: string
  /** Whether search engines are told not to index it. */
  noindex: boolean
  /** Hashes of its inline scripts and styles, as Content-Security-Policy sources: `'sha256-…'`. */
  scripts: readonly string[]
  styles: readonly string[]
}

/** Headers by name, e.g. `{ 'Cache-Control': 'no-cache' }`. */
export type Headers = Readonly<Record<string, string>>

/** Files that configure a host and are never served. */
export const notServed: readonly string[] = ['_headers', 'vercel.json']

/** Folders of pictures that other sites may embed: link cards, icons, and the manifest with them. */
export const embedded: readonly string[] = ['cards', 'icons']

/** Regular expression source for a page's name in an address. A redirect to a matching name cannot leave the site. */
export const pageName = '[\\w-]+'

/** Headers that isolate pages from other origins. Without them, browsers deny the labs a high-resolution clock. */
export const isolation: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}

/** Which sites may embed a file: only this one, or any. */
export const embedding = {
  own: { 'Cross-Origin-Resource-Policy': 'same-origin' },
  any: { 'Cross-Origin-Resource-Policy': 'cross-origin' },
} as const satisfies Record<string, Headers>

/** Features that could prompt the reader are off, except the two that the deck uses: full screen and the wake lock. */
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

/** Allows only files that the site itself serves, and only the inline scripts and styles that the build has written. */
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
 * The headers that every response has, including those for missing pages.
 *
 * `noindex` is set both in a header and in a meta element of each page, but there is no robots.txt: a crawler that may
 * not fetch a page never sees its `noindex`, and still lists the address if another page links to it.
 */
export function everywhere(site: Site): Headers {
  return {
    'Content-Security-Policy': contentSecurityPolicy(site),
    // Neither includeSubDomains nor preload: the deck must not decide for other sites under the same host name.
    'Strict-Transport-Security': 'max-age=31536000',
    ...isolation,
    // If the deck links to another site, that site need not learn the deck's address.
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': permissions,
    ...site.noindex && { 'X-Robots-Tag': 'noindex' },
  }
}

/**
 * How long a browser may use a file without revalidating it.
 *
 * Files in `assets/` have a hash of their content in their names and never change. Everything else keeps its name
 * from build to build: pages, service worker, manifest, icons, PDFs. These are `no-cache`, i.e. stored but revalidated
 * each time. An unchanged file then needs only a 304 response, and going back is instant. `no-store` would lose both
 * advantages and protect nothing, since no response is personal.
 */
export const caching = {
  hashed: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  named: { 'Cache-Control': 'no-cache' },
} as const satisfies Record<string, Headers>

/** The headers of the response at a path. Pass an empty path for a missing file, which must never be `hashed`. */
export function headersOf(site: Site, path: string): Headers {
  const isIn = (folder: string) => path.startsWith(`${site.base}${folder}/`)
  return {
    ...everywhere(site),
    ...embedding[embedded.some(isIn) ? 'any' : 'own'],
    ...caching[isIn('assets') ? 'hashed' : 'named'],
  }
}
