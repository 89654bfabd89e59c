/* eslint-disable unused-imports/no-unused-vars */
/** Code for the gallery's page of `CaseCode`, which draws it. It never runs. */

export function least(): unknown {
  // #region one
  return book.first()
  // #endregion
}

export function two(): unknown {
  // #region two
  return new Order(0)
  // #endregion
}

export function most(order: any): void {
  // #region most
  const reserve = reserveAll(order, counterparty, settlementLegs, noted)
  if (!reserve)
    return
  const settlement = new Settlement(order)
  const confirmation = new Confirmation(it)
  const notification = new Notification(it)
  settlement.confirmation = confirmation
  for (const each of order.executions) {
    if (each.quantity > 0)
      settlement.legs.push(new Leg(each))
  }
  settlement.check()
  // #endregion
}

export function tall(order: any): void {
  // #region tall
  const level = book.levels.get(priceOf(order))
  // A price that is new to the book.
  if (level === undefined)
    book.levels.set('new', [order])
  else
    level.push(order)
  order.previous = null
  order.next = null
  book.count += 1
  book.volume += 2
  book.last = order
  book.check()
  // #endregion
}
