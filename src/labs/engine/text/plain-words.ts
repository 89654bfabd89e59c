import type { Frame } from '../model/slow-motion.ts'
import { grouped } from '../../../lib/format.ts'
import { BUY, CANCEL, FOK, IOC, MARKET, POST_ONLY, REPLACE } from '../model/matching-engine/messages.ts'
import { CANCELLED, REPORT_WORDS, TRADE } from '../model/matching-engine/reports.ts'

const KINDS: Record<number, string> = { [IOC]: ' now or never', [FOK]: ', all or nothing', [POST_ONLY]: ', only to rest' }

const lots = (count: number) => `${grouped(count)} ${count === 1 ? 'lot' : 'lots'}`

/** Numbers as a list in words: `5, 6 and 1`. */
function listed(values: readonly number[]) {
  return values.length < 2 ? String(values[0]) : `${values.slice(0, -1).join(', ')} and ${values.at(-1)}`
}

/** The trades and the number of cancelled lots in `reports`, which are words in the layout of `reports.ts`. */
function outcome(reports: readonly number[]) {
  const trades: { price: number, size: number }[] = []
  let cancelled = 0
  for (let at = 0; at < reports.length; at += REPORT_WORDS) {
    if ((reports[at] & 255) === TRADE)
      trades.push({ price: reports[at + 3], size: reports[at + 4] })
    if ((reports[at] & 255) === CANCELLED)
      cancelled += reports[at + 4]
  }
  return { trades, cancelled }
}

/** The longest list of trades that is spelled out one by one. */
const FEW = 4

/**
 * A frame's message and its outcome in words.
 * @returns What was requested, and what happened.
 */
export function inWords({ message, reports, queues }: Frame): { asked: string, came: string } {
  const { type, side, kind, price, quantity } = message
  const { trades, cancelled } = outcome(reports)
  const sizes = trades.map(({ size }) => size)
  const traded = sizes.reduce((sum, size) => sum + size, 0)
  const what = `${side === BUY ? 'Buy' : 'Sell'} ${grouped(quantity)} `
    + `${kind === MARKET ? 'at any price' : `at ${grouped(price)}${KINDS[kind] ?? ''}`}`
  const left = queues.find(({ orders }) => orders.some(({ fate }) => fate === 'gone'))
  if (type === CANCEL)
    return { asked: 'Cancel', came: `${lots(cancelled)} at ${grouped(left?.price ?? 0)} ${cancelled === 1 ? 'leaves' : 'leave'} the queue` }
  const asked = type === REPLACE ? `Replace: ${grouped(quantity)} at ${grouped(price)}` : what
  if (trades.length) {
    const front = sizes.length > FEW ? `${grouped(traded)} in ${sizes.length} trades` : listed(sizes)
    return { asked, came: `trades ${front} from the front${cancelled ? `, ${grouped(cancelled)} not filled` : ''}` }
  }
  if (queues.some(({ orders }) => orders.some(({ fate }) => fate === 'smaller')))
    return { asked, came: 'keeps its place' }
  return { asked, came: left && left.price === price ? 'goes to the back of its queue' : 'waits at the back of its queue' }
}
