import type { Message } from '../matching-engine/messages.ts'
import type { Tape } from './tape.ts'
import Papa from 'papaparse'
import { CANCEL, decode, MARKET, MOST, NEW, REPLACE, WORDS, write } from '../matching-engine/messages.ts'

const TYPES = ['', 'new', 'cancel', 'replace']
const SIDES = ['buy', 'sell']
const KINDS = ['gtc', 'ioc', 'fok', 'post-only', 'market']
const PREVENTION = ['none', 'newest', 'oldest', 'both']

/** The columns of a tape as CSV, in the order in which they are written; they may be read in any order. */
export const columns = ['type', 'symbol', 'id', 'side', 'kind', 'price', 'quantity', 'account', 'stp'] as const

type Column = typeof columns[number]

/** A tape that was read, and the rows of the file that were left out. */
export interface Read {
  tape: Tape
  /** Names of the symbols, by number. */
  symbols: string[]
  /** Number of rows left out. */
  skipped: number
  /** The first `SHOWN` rows left out: for each, its line number in the file, from 1, and the reason. */
  errors: { line: number, reason: string }[]
}

/** How many bad rows are reported individually. */
const SHOWN = 100
const MOST_SYMBOLS = 2 ** 16

/** The reason why a row is left out. */
class BadRow extends Error {}

/** A cell as quoted in an error, shortened: a file that is not a tape may have very long cells. */
const told = (text: string) => text.length > 40 ? `${text.slice(0, 40)}…` : text

function integer(text: string, name: Column, least: number, most: number): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= least && value <= most))
    throw new BadRow(text === '' ? `${name} is missing` : `${name} is "${told(text)}", not a whole number from ${least} to ${most}`)
  return value
}

function word(text: string, name: Column, words: readonly string[]): number {
  const at = text === '' ? -1 : words.indexOf(text.toLowerCase())
  if (at < 0)
    throw new BadRow(text === '' ? `${name} is missing` : `${name} is "${told(text)}", not one of ${words.filter(Boolean).join(', ')}`)
  return at
}

/** The message of a row, still without its symbol's number. `cell` returns the row's cell in a column. */
function messageOf(cell: (name: Column) => string): Message {
  const type = word(cell('type'), 'type', TYPES)
  const isNew = type === NEW
  const kind = isNew ? word(cell('kind') || 'gtc', 'kind', KINDS) : 0
  return {
    type,
    kind,
    symbol: 0,
    id: integer(cell('id'), 'id', 1, 2 ** 32 - 1),
    side: isNew ? word(cell('side'), 'side', SIDES) : 0,
    stp: isNew ? word(cell('stp') || 'none', 'stp', PREVENTION) : 0,
    account: isNew ? integer(cell('account') || '0', 'account', 0, 2 ** 32 - 1) : 0,
    price: type === CANCEL || kind === MARKET ? 0 : integer(cell('price'), 'price', 1, MOST),
    quantity: type === CANCEL ? 0 : integer(cell('quantity'), 'quantity', 1, MOST),
  }
}

/** The index of each column in a header. */
function placesIn(header: readonly string[]): Map<string, number> {
  const names = header.map(name => name.trim().toLowerCase())
  const unknown = names.filter(name => !columns.includes(name as Column))
  const missing = ['type', 'symbol', 'id'].filter(name => !names.includes(name))
  if (missing.length || unknown.length || new Set(names).size < names.length) {
    const wrong = missing.length ? `has no ${missing.join(', ')}` : unknown.length ? `has "${told(unknown[0])}"` : 'names a column twice'
    throw new Error(`Line 1 ${wrong}. It must name the columns, in any order, of these: ${columns.join(',')}.`)
  }
  return new Map(names.map((name, i) => [name, i]))
}

/**
 * Reads a tape from CSV: a header that names the columns, then one message per row. Cells are separated by commas and
 * may be quoted; blank lines, blanks around a cell, CRLF and a byte-order mark are accepted.
 *
 * | column | holds | needed by |
 * |---|---|---|
 * | type | `new`, `cancel`, `replace` | all |
 * | symbol | any name | all |
 * | id | whole number from 1 to 2^32 - 1 | all |
 * | side | `buy`, `sell` | new |
 * | kind | `gtc` (if empty), `ioc`, `fok`, `post-only`, `market` | |
 * | price | ticks, 1 to 2^31 | replace, and new unless it is `market` |
 * | quantity | lots, 1 to 2^31; for a replace, the new open quantity | new, replace |
 * | account | whole number, 0 if empty | |
 * | stp | self-trade prevention: `none` (if empty), `newest`, `oldest`, `both` | |
 *
 * A bad row is left out and reported; the rest is kept.
 * @throws Error if the header is not valid, or if a quote is not closed: the cells after it cannot be told apart.
 */
export function readCsv(text: string): Read {
  let places: Map<string, number>
  let words = new Uint32Array(1024 * WORDS)
  const symbols = new Map<string, number>()
  const errors: Read['errors'] = []
  let count = 0
  let skipped = 0

  function numberOf(name: string): number {
    if (name === '')
      throw new BadRow('symbol is missing')
    const known = symbols.get(name) ?? symbols.size
    if (known === MOST_SYMBOLS)
      throw new BadRow(`symbol "${told(name)}" is one more than ${MOST_SYMBOLS}`)
    symbols.set(name, known)
    return known
  }

  function readRow(cells: readonly string[]): void {
    if (cells.length !== places.size)
      throw new BadRow(`${cells.length} cells, not ${places.size}`)
    const cell = (name: Column) => cells[places.get(name) ?? -1]?.trim() ?? ''
    const message = messageOf(cell)
    message.symbol = numberOf(cell('symbol'))
    if (count * WORDS === words.length) {
      const longer = new Uint32Array(2 * words.length)
      longer.set(words)
      words = longer
    }
    write(words, count * WORDS, message)
    count++
  }

  function step(line: number, cells: readonly string[]): void {
    try {
      readRow(cells)
    }
    catch (error) {
      if (!(error instanceof BadRow))
        throw error
      skipped++
      if (errors.length < SHOWN)
        errors.push({ line, reason: error.message })
    }
  }

  let line = 1
  Papa.parse<string[]>(text, {
    delimiter: ',',
    // In a file with CRLF, the carriage return ends up in the last cell and is trimmed with the blanks.
    newline: '\n',
    step: ({ data: cells, errors: [fault] }) => {
      if (fault?.code === 'MissingQuotes')
        throw new Error(`Line ${line}: a quote is not closed.`)
      if (line === 1)
        places = placesIn(cells)
      else if (cells.length > 1 || cells[0].trim() !== '')
        step(line, cells)
      // A quoted cell may hold line breaks.
      line += 1 + cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0)
    },
  })
  if (line === 1)
    placesIn([''])
  return { tape: { words: words.slice(0, count * WORDS), count, symbols: symbols.size }, symbols: [...symbols.keys()], skipped, errors }
}

/** A tape as CSV that `readCsv` can read. Symbols that `symbols` does not name are written as their numbers. */
export function writeCsv(tape: Tape, symbols: readonly string[] = []): string {
  const data = Array.from({ length: tape.count }, (_, i) => {
    const m = decode(tape.words, i * WORDS)
    const symbol = symbols[m.symbol] ?? m.symbol
    return m.type === NEW
      ? [TYPES[NEW], symbol, m.id, SIDES[m.side], KINDS[m.kind], m.kind === MARKET ? '' : m.price, m.quantity, m.account, PREVENTION[m.stp]]
      : [TYPES[m.type], symbol, m.id, '', '', ...m.type === REPLACE ? [m.price, m.quantity] : ['', ''], '', '']
  })
  return `${Papa.unparse({ fields: [...columns], data }, { newline: '\n' })}\n`
}
