import type { Tape } from '../tape/tape.ts'
import type { Engine } from './engine.ts'
import { ACCEPTED, CANCELLED, REJECTED, REPLACED, REPORT_WORDS, TRADE } from './reports.ts'

const CAUSES = ['', 'by request', 'remainder', 'self-trade']
const REASONS = [
  '',
  'malformed',
  'unknown symbol',
  'bad id',
  'duplicate id',
  'unknown order',
  'bad quantity',
  'bad price',
  'would take',
  'cannot fill',
]

/** The report that begins at index `at`, as a line of text. */
function line(words: Uint32Array, at: number): string {
  const head = words[at]
  const [symbol, reason, id, other, price, quantity] = [
    head >>> 16,
    (head >>> 8) & 255,
    words[at + 1],
    words[at + 2],
    words[at + 3],
    words[at + 4],
  ]
  switch (head & 255) {
    case ACCEPTED: return `accepted ${symbol} ${id} ${price} ${quantity}\n`
    case TRADE: return `trade ${symbol} ${id} ${other} ${price} ${quantity}\n`
    case CANCELLED: return `cancelled ${symbol} ${id} ${quantity} ${CAUSES[reason]}\n`
    case REPLACED: return `replaced ${symbol} ${id} ${price} ${quantity}\n`
    case REJECTED: return `rejected ${symbol} ${id} ${REASONS[reason]}\n`
    default: throw new Error(`There is no report of kind ${head & 255}.`)
  }
}

/**
 * Reports as text, one line each: kind, symbol, then `id price quantity` for accepted and replaced,
 * `taker maker price quantity` for a trade, `id quantity cause` for cancelled, `id reason` for rejected.
 * Slow, so it must not be called while timing.
 * @param words Reports as an engine writes them.
 * @param length How many of the words to convert. Default: all.
 */
export function canonicalText(words: Uint32Array, length = words.length): string {
  let text = ''
  for (let at = 0; at < length; at += REPORT_WORDS)
    text += line(words, at)
  return text
}

/** How many messages are converted to text at a time. */
const SLICE = 8192

/**
 * SHA-256 of the canonical text of everything that an engine reports on a tape when it starts with empty books. It is
 * slow, so it is never timed.
 * @throws Error as `sha256` does.
 */
export async function hashReports(engine: Engine, tape: Tape): Promise<string> {
  const texts: string[] = []
  engine.clear()
  for (let from = 0; from < tape.count; from += SLICE) {
    engine.apply(tape.words, from, Math.min(tape.count, from + SLICE))
    texts.push(canonicalText(engine.reports.words, engine.reports.length))
    engine.reports.clear()
  }
  return sha256(texts)
}

/**
 * SHA-256 of the concatenated texts, in hexadecimal.
 * @throws Error if there is no Web Crypto, which browsers offer only on https and on localhost.
 */
export async function sha256(texts: readonly string[]): Promise<string> {
  if (!globalThis.crypto?.subtle)
    throw new Error('The hash cannot be computed: browsers offer Web Crypto only on https and on localhost.')
  const bytes = new TextEncoder().encode(texts.join(''))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
