import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CANCEL, decode, encodeAll, FOK, GTC, MARKET, MOST, NEW, REPLACE, SELL, STP_OLDEST, WORDS } from '../matching-engine/messages.ts'
import { crowded } from '../matching-engine/testing/streams.ts'
import { columns, readCsv, writeCsv } from './csv.ts'
import { generateTape } from './generate.ts'

const header = columns.join(',')
const read = (...rows: string[]) => readCsv([header, ...rows].join('\n'))
const messages = ({ tape }: ReturnType<typeof readCsv>) => Array.from({ length: tape.count }, (_, i) => decode(tape.words, i * WORDS))

describe('a tape as CSV', () => {
  it('is read row by row', () => {
    expect(
      messages(read('new,ACME,7,sell,fok,101,5,3,oldest', 'replace,ACME,7,,,102,4,,', 'cancel,BOLT,8,,,,,,', 'new,ACME,9,buy,market,,5,,')),
    ).toEqual([
      { type: NEW, symbol: 0, id: 7, side: SELL, kind: FOK, price: 101, quantity: 5, account: 3, stp: STP_OLDEST },
      { type: REPLACE, symbol: 0, id: 7, side: 0, kind: 0, price: 102, quantity: 4, account: 0, stp: 0 },
      { type: CANCEL, symbol: 1, id: 8, side: 0, kind: 0, price: 0, quantity: 0, account: 0, stp: 0 },
      { type: NEW, symbol: 0, id: 9, side: 0, kind: MARKET, price: 0, quantity: 5, account: 0, stp: 0 },
    ])
  })

  it('lists its symbols in order of first appearance', () => {
    const { symbols, tape } = read('cancel,BOLT,1,,,,,,', 'cancel,ACME,1,,,,,,', 'cancel,BOLT,2,,,,,,')
    expect([symbols, tape.symbols]).toEqual([['BOLT', 'ACME'], 2])
  })

  it('may have columns in any order, omit optional ones, and contain CRLF, blanks, a byte-order mark and blank lines', () => {
    const plain = messages(readCsv('\uFEFF Quantity , price,side,id,symbol,type\r\n5, 101 ,SELL,7,ACME,New\r\n\r\n'))
    expect(plain).toEqual([{ type: NEW, symbol: 0, id: 7, side: SELL, kind: GTC, price: 101, quantity: 5, account: 0, stp: 0 }])
  })

  it.each([
    ['new,ACME,0,buy,gtc,100,1,,', 'id is "0"'],
    ['new,ACME,4294967296,buy,gtc,100,1,,', 'id is "4294967296"'],
    ['new,ACME,1,up,gtc,100,1,,', 'side is "up", not one of buy, sell'],
    ['new,ACME,1,,gtc,100,1,,', 'side is missing'],
    ['new,ACME,1,buy,limit,100,1,,', 'kind is "limit"'],
    ['new,ACME,1,buy,gtc,,1,,', 'price is missing'],
    ['new,ACME,1,buy,gtc,100.5,1,,', 'price is "100.5"'],
    ['new,ACME,1,buy,gtc,2147483649,1,,', 'price is "2147483649"'],
    ['new,ACME,1,buy,gtc,-1,1,,', 'price is "-1"'],
    ['new,ACME,1,buy,gtc,1e3,1,,', 'price is "1e3"'],
    ['new,ACME,1,buy,gtc,100,,,', 'quantity is missing'],
    ['replace,ACME,1,,,100,0,,', 'quantity is "0"'],
    ['new,,1,buy,gtc,100,1,,', 'symbol is missing'],
    ['buy,ACME,1,buy,gtc,100,1,,', 'type is "buy"'],
    ['new,ACME,1,buy,gtc,100,1', '7 cells, not 9'],
    ['nonsense', '1 cells, not 9'],
  ])('is read without the row %s', (row, reason) => {
    const { tape, skipped, errors } = read('cancel,ACME,1,,,,,,', '', row, `new,ACME,2,buy,gtc,${MOST},${MOST},,`)
    expect([tape.count, skipped, errors.length]).toEqual([2, 1, 1])
    expect(errors[0].line).toBe(4)
    expect(errors[0].reason).toContain(reason)
  })

  it('may have quoted cells that contain commas, quotes and line breaks, as spreadsheets write them', () => {
    const { tape, symbols, errors } = readCsv('"type","symbol","id"\r\n"cancel","BRK,B","1"\r\n"cancel","a ""b""\nc",2\r\nnonsense')
    expect([tape.count, symbols]).toEqual([2, ['BRK,B', 'a "b"\nc']])
    expect(errors).toEqual([{ line: 5, reason: '1 cells, not 3' }])
  })

  it('is rejected if a quote is not closed, with an error that names the line', () => {
    expect(() => read('cancel,ACME,1,,,,,,', '"cancel,ACME,2,,,,,,', 'cancel,ACME,3,,,,,,')).toThrow('Line 3: a quote is not closed.')
  })

  it('assigns no number to a symbol that appears only in a bad row', () => {
    expect(read('new,BAD,1,buy,gtc,0,1,,', 'cancel,ACME,1,,,,,,').symbols).toEqual(['ACME'])
  })

  it('quotes only the beginning of a long cell in an error', () => {
    const long = 'x'.repeat(5000)
    const { errors } = read(`new,ACME,${long},buy,gtc,100,1,,`, `${long},ACME,1,buy,gtc,100,1,,`)
    expect(errors.map(({ reason }) => /"x{40}…"/.test(reason) && reason.length < 120)).toEqual([true, true])
  })

  it('reports the first hundred bad rows and counts the rest', () => {
    const { skipped, errors } = read(...Array.from<string>({ length: 250 }).fill('nonsense'))
    expect([skipped, errors.length, errors[99].line]).toEqual([250, 100, 101])
  })

  it('holds as many symbols as a message can name', () => {
    const { tape, skipped, errors } = read(...Array.from({ length: 2 ** 16 + 1 }, (_, i) => `cancel,S${i},1,,,,,,`))
    expect([tape.symbols, skipped, errors[0].line]).toEqual([2 ** 16, 1, 2 ** 16 + 2])
  })

  it.each([
    ['', 'has no type, symbol, id'],
    ['%PDF-1.7', 'has no type'],
    ['type,symbol,id,colour', 'has "colour"'],
    ['type,symbol,id,id', 'names a column twice'],
    ['type;symbol;id', 'has no type'],
  ])('is rejected if its header is "%s"', (first, reason) => {
    expect(() => readCsv(`${first}\ncancel,ACME,1`)).toThrow(reason)
    expect(() => readCsv(`${first}\ncancel,ACME,1`)).toThrow('Line 1')
  })

  it('is the same after being written and read back, whatever it contains', () => {
    fc.assert(fc.property(fc.array(crowded, { maxLength: 60 }), (stream) => {
      const tape = { words: encodeAll(stream), count: stream.length, symbols: 2 }
      const names = ['ACME', 'BOLT, "B"']
      const once = readCsv(writeCsv(tape, names))
      const first = stream.length ? names[stream[0].symbol] : undefined
      expect([once.skipped, once.tape.count, once.symbols[0]]).toEqual([0, stream.length, first])
      expect(writeCsv(once.tape, once.symbols)).toBe(writeCsv(tape, names))
    }), { numRuns: 50 })
    const tape = generateTape('crash', 3, 2000)
    const { tape: again, skipped } = readCsv(writeCsv(tape))
    expect([skipped, again.count]).toEqual([0, 2000])
  })
})
