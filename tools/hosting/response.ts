import type { Buffer } from 'node:buffer'
import type { OutgoingHttpHeaders } from 'node:http'
import { readFile } from 'node:fs/promises'

/** A response from one of the deck's servers. */
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

/** A plain-text response of one line. */
export function text(status: number, line: string, headers: OutgoingHttpHeaders = {}): HttpResponse {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers }, body: `${line}\n` }
}

const MISSING = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'])

/**
 * Reads a whole file at once. The build may be replaced in the meantime, and a response must never be half a file.
 * @returns Its bytes; undefined if there is no such file.
 * @throws Error if the file exists but cannot be read.
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
