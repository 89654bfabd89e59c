import { isPlainPath } from '../../src/content/config.ts'

/**
 * The path that the site will be served under.
 * @param value What was given as `--base`, if anything.
 * @param siteUrl The site's address from `deck.config.ts`, which has been checked, if it is set.
 * @returns The path with a slash at both ends: what was given, else the address's, else `/`.
 * @throws Error when what was given is no such path.
 */
export function baseOption(value: string | undefined, siteUrl: string | undefined): string {
  if (value !== undefined && !isPlainPath(value))
    throw new Error(`--base must be a path like /deck/, with a slash at both ends, not "${value}".`)
  return value ?? (siteUrl ? new URL(siteUrl).pathname : '/')
}
