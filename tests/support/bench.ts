import { figureOf } from './figure'

/** The props of a bench for a test. */
export const benchProps = {
  fields: {
    what: { name: 'what it is', empty: 'what it is' },
    number: { name: 'number', empty: 'your number' },
    goal: { name: 'goal', empty: 'where you want it' },
    load: { name: 'load', empty: 'req/s' },
    hardware: { name: 'hardware', empty: 'machine' },
    date: { name: 'date', empty: 'when' },
  },
  startFrom: 'Type it, or start from',
  then: 'Then we measure it.',
  kinds: [
    { name: 'latency', unit: 'ms', better: 'lower' },
    { name: 'throughput', unit: 'req/s', better: 'higher' },
  ] as const,
  results: [
    { name: 'a service', ratio: figureOf(5, 'x', { decimals: 1 }) },
    { name: 'a build', ratio: figureOf(9.5, 'x', { decimals: 1 }) },
  ],
  says: 'engagements',
  needed: 'needed',
  reached: { text: 'already there', to: 'pipeline' },
  startWith: 'Start with',
  ways: [
    { name: 'Tuning', to: 'performance', words: ['p99'], units: ['ms'] },
    { name: 'Builds', to: 'ci', words: ['build'], units: ['min'] },
  ],
  subject: 'One number to move',
}
