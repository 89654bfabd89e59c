import type { Message } from '../messages.ts'

/** A resting order of the naive engine. */
export interface Resting {
  symbol: number
  side: number
  kind: number
  stp: number
  id: number
  account: number
  price: number
  open: number
}

const MOST = 2147483648
const isValid = (n: number) => n >= 1 && n <= MOST

/**
 * The reference that the engines must agree with: one array of resting orders, earliest first, which is scanned from
 * end to end for every message. It shares the type of messages with the engines, but no code: it even writes the
 * canonical text itself.
 */
export class NaiveEngine {
  orders: Resting[] = []
  text = ''
  #symbols: number

  constructor(symbols: number) {
    this.#symbols = symbols
  }

  /** Applies a message and returns the resulting lines. */
  apply(m: Message): string {
    const before = this.text.length
    this.#dispatch(m)
    return this.text.slice(before)
  }

  #say(line: string) {
    this.text += `${line}\n`
  }

  #dispatch(m: Message) {
    const reject = (reason: string) => this.#say(`rejected ${m.symbol} ${m.id} ${reason}`)
    const isNew = m.type === 1
    const known = this.orders.find(o => o.id === m.id)
    const mine = known?.symbol === m.symbol ? known : undefined
    if (![1, 2, 3].includes(m.type) || (isNew && m.kind > 4))
      return reject('malformed')
    if (m.symbol >= this.#symbols)
      return reject('unknown symbol')
    if (isNew && m.id === 0)
      return reject('bad id')
    if (isNew && known)
      return reject('duplicate id')
    if (!isNew && !mine)
      return reject('unknown order')
    if (m.type === 2) {
      this.orders = this.orders.filter(o => o !== mine)
      return this.#say(`cancelled ${m.symbol} ${m.id} ${mine!.open} by request`)
    }
    if (!isValid(m.quantity))
      return reject('bad quantity')
    const isMarket = isNew && m.kind === 4
    if (!isMarket && !isValid(m.price))
      return reject('bad price')
    const order: Resting = mine
      ? { ...mine, price: m.price, open: m.quantity }
      : {
          symbol: m.symbol,
          side: m.side,
          kind: m.kind,
          stp: m.stp,
          id: m.id,
          account: m.account,
          price: isMarket ? 0 : m.price,
          open: m.quantity,
        }
    if (mine && m.price === mine.price && m.quantity <= mine.open) {
      mine.open = m.quantity
      return this.#say(`replaced ${m.symbol} ${m.id} ${m.price} ${m.quantity}`)
    }
    const facing = this.#facing(order)
    if (order.kind === 3 && facing.length > 0)
      return reject('would take')
    if (order.kind === 2 && !canFill(order, facing))
      return reject('cannot fill')
    this.orders = this.orders.filter(o => o !== mine)
    this.#say(`${mine ? 'replaced' : 'accepted'} ${m.symbol} ${m.id} ${order.price} ${order.open}`)
    this.#match(order, facing)
    if (order.open === 0)
      return
    if (order.kind === 0 || order.kind === 3)
      this.orders.push(order)
    else
      this.#say(`cancelled ${order.symbol} ${order.id} ${order.open} remainder`)
  }

  /** Orders on the other side at prices that `order` reaches, sorted so that the first to trade is first. */
  #facing(order: Resting) {
    const worth = (price: number) => order.side === 0 ? price : -price
    return this.orders
      .filter(o => o.symbol === order.symbol && o.side !== order.side && (order.kind === 4 || worth(o.price) <= worth(order.price)))
      .sort((a, b) => worth(a.price) - worth(b.price))
  }

  #match(order: Resting, facing: Resting[]) {
    for (const maker of facing) {
      if (order.open === 0)
        return
      if (order.stp > 0 && maker.account === order.account) {
        if (order.stp >= 2) {
          this.#say(`cancelled ${maker.symbol} ${maker.id} ${maker.open} self-trade`)
          this.orders = this.orders.filter(o => o !== maker)
        }
        if (order.stp !== 2) {
          this.#say(`cancelled ${order.symbol} ${order.id} ${order.open} self-trade`)
          order.open = 0
        }
        continue
      }
      const lots = Math.min(order.open, maker.open)
      this.#say(`trade ${order.symbol} ${order.id} ${maker.id} ${maker.price} ${lots}`)
      order.open -= lots
      maker.open -= lots
      if (maker.open === 0)
        this.orders = this.orders.filter(o => o !== maker)
    }
  }
}

function canFill(order: Resting, facing: Resting[]) {
  let lots = 0
  for (const maker of facing) {
    const own = order.stp > 0 && maker.account === order.account
    if (own && order.stp !== 2)
      break
    lots += own ? 0 : maker.open
    if (lots >= order.open)
      return true
  }
  return lots >= order.open
}
