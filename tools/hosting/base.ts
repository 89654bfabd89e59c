import { isPlainPath } from '../../src/content/config.ts'

/**
 * The path under which the site will be served.
 * @param value The value of `--base`, if given.
 * @param siteUrl The site's address from `deck.config.ts`, if set. It must already have been checked.
 * @returns The path with a slash at both ends: `value`, else the path of `siteUrl`, else `/`.
 * @throws Error if `value` is not such a path.
 */
export function baseOption(value: string | undefined, siteUrl: string | undefined): string {
  if (value !== undefined && !isPlainPath(value))
    throw new Error(`--base must be a path like /deck/, with a slash at both ends, not "${value}".`)
  return value ?? (siteUrl ? new URL(siteUrl).pathname : '/')
}
