import type { Phase, Scenario } from './scenarios.ts'
import type { Tape } from './tape.ts'
import { Random } from '../../../kit/random.ts'
import { createEngine, ladder } from '../matching-engine/engine.ts'
import {
  BUY,
  CANCEL,
  FOK,
  GTC,
  headOf,
  IOC,
  MARKET,
  NEW,
  POST_ONLY,
  REPLACE,
  SELL,
  STP_BOTH,
  STP_NEWEST,
  STP_NONE,
  STP_OLDEST,
  WORDS,
} from '../matching-engine/messages.ts'
import { LiveOrders } from './live-orders.ts'
import { scenarios } from './scenarios.ts'

const SYMBOLS = 4
const ACCOUNTS = 200
/** How many live orders a symbol's two books have together when they are as full as intended. */
const FULL = 2000
/** Orders are placed to rest at most 2^10 - 1 ticks from the mid price. */
const OCTAVES = 10
/** The mid price never falls below this, however far the crash goes. */
const FLOOR = 2048
const OPENING = [10_000, 25_000, 50_000, 100_000]

const RESTING = [GTC, GTC, GTC, POST_ONLY]
const TAKING = [IOC, IOC, IOC, MARKET, FOK]
const PREVENTION = [STP_NONE, STP_NONE, STP_NONE, STP_NEWEST, STP_OLDEST, STP_BOTH]

/**
 * Generates a tape. An engine runs alongside, so that cancels and replaces refer to live orders. A mid price moves one
 * tick at a time. Resting orders are placed around it, at distances that follow a power law.
 * @param scenario The kind of day.
 * @param seed Any integer; only its lower 32 bits count.
 * @param count Number of messages.
 */
export function generateTape(scenario: Scenario, seed: number, count: number): Tape {
  const random = new Random(seed)
  const engine = createEngine(ladder.after, SYMBOLS)
  const live = new LiveOrders(SYMBOLS, count)
  const words = new Uint32Array(count * WORDS)
  const mids = [...OPENING]
  const sides = new Uint8Array(count + 1)
  let ids = 0

  const pick = (kinds: readonly number[]) => kinds[random.below(kinds.length)]
  /** The price at which an order of `side` would rest. */
  const price = (side: number, symbol: number) => {
    const away = 1 + random.powerLaw(OCTAVES)
    return side === BUY ? mids[symbol] - away : mids[symbol] + away
  }

  function message(at: number, { rest, take, replace, cancel, moves, up, sellers }: Phase): void {
    const symbol = Math.min(random.below(SYMBOLS), random.below(SYMBOLS))
    if (random.below(1000) < moves)
      mids[symbol] = Math.max(FLOOR, mids[symbol] + (random.below(1000) < up ? 1 : -1))
    const alive = live.of(symbol)
    const due = Math.floor(cancel * Math.min(2 * FULL, alive.length) / FULL)
    const old = alive.length ? alive[random.below(alive.length)] : 0
    const draw = random.below(rest + take + (old ? replace + due : 0))
    if (draw < rest) {
      const side = random.below(2)
      enter(at, symbol, side, pick(RESTING), price(side, symbol), 1 + random.powerLaw(6))
    }
    else if (draw < rest + take) {
      const side = random.below(1000) < sellers ? SELL : BUY
      const kind = pick(TAKING)
      const through = side === BUY ? 2 + random.below(4) : -2 - random.below(4)
      enter(at, symbol, side, kind, kind === MARKET ? 0 : mids[symbol] + through, 1 + random.powerLaw(6))
    }
    else if (draw < rest + take + replace) {
      write(at, headOf(REPLACE, 0, 0, 0, symbol), old, 0, price(sides[old], symbol), 1 + random.powerLaw(6))
    }
    else {
      write(at, headOf(CANCEL, 0, 0, 0, symbol), old, 0, 0, 0)
    }
  }

  function enter(at: number, symbol: number, side: number, kind: number, limit: number, quantity: number): void {
    ids++
    sides[ids] = side
    write(at, headOf(NEW, side, kind, pick(PREVENTION), symbol), ids, 1 + random.below(ACCOUNTS), limit, quantity)
  }

  function write(at: number, head: number, id: number, account: number, limit: number, quantity: number): void {
    words[at] = head
    words[at + 1] = id
    words[at + 2] = account
    words[at + 3] = limit
    words[at + 4] = quantity
  }

  let i = 0
  let until = 0
  for (const phase of scenarios[scenario]) {
    until += phase.share
    for (const end = Math.floor(count * until / 1000); i < end; i++) {
      message(i * WORDS, phase)
      engine.apply(words, i, i + 1)
      live.follow(engine.reports.words, engine.reports.length)
      engine.reports.clear()
    }
  }
  return { words, count, symbols: SYMBOLS }
}
