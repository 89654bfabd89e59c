import type { Message } from '../messages.ts'

/** A live order according to the reports. */
interface Live {
  symbol: number
  side: number
  id: number
  price: number
  open: number
  /** When the order took its place in the queue: a lower number is earlier. */
  turn: number
}

/**
 * Rebuilds the books from an engine's reports alone, and throws at the first report that breaks a promise of the
 * exchange. It does not know how an engine matches. It knows only the promises that users of an exchange rely on.
 */
export class Audit {
  #live = new Map<number, Live>()
  #turns = 0

  /** Checks an engine's reports on a message, given as lines of canonical text. */
  check(message: Message, lines: readonly string[]): void {
    const before = new Map([...this.#live].map(([id, order]) => [id, { ...order }]))
    for (const line of lines)
      this.#checkLine(message, line, before)
    this.#checkEnd(message, lines.some(line => line.startsWith('accepted')))
  }

  #checkLine(message: Message, line: string, before: Map<number, Live>) {
    const [kind, symbol, ...rest] = line.split(' ')
    const [id, a, b, c] = rest.map(Number)
    const order = this.#live.get(id)
    const must = (holds: boolean, promise: string) => {
      if (!holds)
        throw new Error(`${promise}: ${line}`)
    }
    must(Number(symbol) === message.symbol, 'a report is for the message\'s symbol')
    switch (kind) {
      case 'accepted':
        must(!order && id === message.id && b === message.quantity, 'a new order is accepted once and in full')
        this.#live.set(id, { symbol: message.symbol, side: message.side, id, price: a, open: b, turn: this.#turns++ })
        break
      case 'replaced': {
        must(order !== undefined && a === message.price && b === message.quantity, 'a live order is replaced as requested')
        const keeps = a === order!.price && b <= order!.open
        Object.assign(order!, { price: a, open: b, turn: keeps ? order!.turn : this.#turns++ })
        break
      }
      case 'trade': {
        const maker = this.#live.get(a)
        must(order !== undefined && maker !== undefined && order.side !== maker.side, 'two live orders on opposite sides trade')
        must(id === message.id && before.get(a)?.price === b, 'the incoming order trades at the resting one\'s price')
        must(c > 0 && c <= order!.open && c <= maker!.open, 'no more is traded than is open')
        must(this.#first(maker!), 'the best price trades first, and at the same price, the order that came first')
        const limit = message.kind === 4 && message.type === 1 ? b : order!.price
        must(order!.side === 0 ? b <= limit : b >= limit, 'no order trades beyond its limit')
        order!.open -= c
        maker!.open -= c
        this.#bury()
        break
      }
      case 'cancelled':
        must(order?.open === a, 'the cancelled quantity equals what was open')
        this.#live.delete(id)
        break
      case 'rejected':
        must(before.size === this.#live.size, 'a reject changes nothing')
        break
      default:
        must(false, 'a report is of a known kind')
    }
  }

  #first(maker: Live) {
    const better = (o: Live) => maker.side === 0 ? o.price > maker.price : o.price < maker.price
    return ![...this.#live.values()].some(
      o => o.symbol === maker.symbol && o.side === maker.side && (better(o) || (o.price === maker.price && o.turn < maker.turn)),
    )
  }

  #bury() {
    for (const [id, { open }] of this.#live) {
      if (open === 0)
        this.#live.delete(id)
    }
  }

  #checkEnd({ symbol, kind, id }: Message, isNew: boolean) {
    const prices = (side: number) => [...this.#live.values()].filter(o => o.symbol === symbol && o.side === side).map(o => o.price)
    if (Math.max(...prices(0)) >= Math.min(...prices(1)))
      throw new Error(`a book is never crossed: bid ${Math.max(...prices(0))}, offer ${Math.min(...prices(1))}`)
    if (isNew && [1, 2, 4].includes(kind) && this.#live.has(id))
      throw new Error(`IOC, FOK and market orders never rest: ${id}`)
  }

  /** Open lots of all live orders on one side of a symbol, in the order in which engines list them. */
  depth(symbol: number, side: number): { price: number, open: number }[] {
    return [...this.#live.values()]
      .filter(o => o.symbol === symbol && o.side === side)
      .sort((a, b) => (side === 0 ? b.price - a.price : a.price - b.price) || a.turn - b.turn)
      .map(({ price, open }) => ({ price, open }))
  }
}
