import type { HoursWords } from '../../components/case/number/number'

/** The words of hours saved, for a test. */
export const hoursWords: HoursWords = {
  at: 'at',
  unit: 'builds a day,',
  to: 'to',
  each: 'each',
  cost: 'cost',
  hour: 'an hour',
  day: 'a day',
  ask: 'Your builds',
  askBefore: 'Now',
  askAfter: 'Goal',
  askCost: 'Cost',
  own: 'your load',
  ownTimes: 'your times',
  notShorter: 'not shorter',
}
