/** How orders arrive during one phase of a tape. The first four are relative weights. */
export interface Regime {
  /** New orders that are meant to rest. */
  rest: number
  /** New orders that are meant to trade at once: IOC, FOK and market. */
  take: number
  replace: number
  /** The weight of cancels when a book is as full as intended. An emptier book gets fewer. */
  cancel: number
  /** How many of a thousand messages move the price by one tick. */
  moves: number
  /** How many of a thousand moves go up. */
  up: number
  /** How many of a thousand takers sell. */
  sellers: number
}

/** Part of a tape: its share in thousandths, and how orders arrive in it. */
export interface Phase extends Regime {
  share: number
}

const calm: Regime = { rest: 450, take: 12, replace: 60, cancel: 478, moves: 2, up: 500, sellers: 500 }
/** Makers change their prices as the price runs: most messages move orders to price levels that are empty. */
const rising: Regime = { rest: 320, take: 15, replace: 330, cancel: 335, moves: 20, up: 800, sellers: 400 }
const falling: Regime = { ...rising, up: 200, sellers: 600 }
/** Sellers take the available liquidity while other traders withdraw their orders. */
const crash: Regime = { rest: 250, take: 150, replace: 40, cancel: 560, moves: 60, up: 50, sellers: 950 }
const rebound: Regime = { rest: 500, take: 60, replace: 80, cancel: 360, moves: 36, up: 850, sellers: 250 }

/** The available tapes. They illustrate three kinds of day and are not fitted to any market. */
export const scenarios = {
  calm: [{ share: 1000, ...calm }],
  reshaping: Array.from({ length: 20 }, (_, i): Phase => ({ share: 50, ...(i % 2 ? falling : rising) })),
  crash: [{ share: 400, ...calm }, { share: 80, ...crash }, { share: 170, ...rebound }, { share: 350, ...calm }],
} satisfies Record<string, readonly Phase[]>

export type Scenario = keyof typeof scenarios

export const isScenario = (name: string): name is Scenario => Object.hasOwn(scenarios, name)
