import type { Buffer } from 'node:buffer'
import type { OutgoingHttpHeaders } from 'node:http'
import { readFile } from 'node:fs/promises'

/** What a server of this deck answers. */
export interface HttpResponse {
  status: number
  headers: OutgoingHttpHeaders
  body: string | Buffer
}

/** Content types by extension; any other file is `application/octet-stream`. */
export const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
}

/** An answer of one line. */
export function text(status: number, line: string, headers: OutgoingHttpHeaders = {}): HttpResponse {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers }, body: `${line}\n` }
}

const MISSING = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'])

/**
 * A file as a whole, so that an answer is never half of one: a build may be replaced while it is read.
 * @returns Its bytes; none when there is no such file.
 * @throws Error when there is one that cannot be read.
 */
export async function bytes(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  }
  catch (error) {
    if (MISSING.has((error as NodeJS.ErrnoException).code ?? ''))
      return undefined
    throw error
  }
}
