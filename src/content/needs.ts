/** The facts that we ask a client for, each with what it is called on slides. */
export const needs = [
  { id: 'number', name: 'the number' },
  { id: 'load', name: 'its load' },
  { id: 'hardware', name: 'its hardware' },
  { id: 'date', name: 'its date' },
  { id: 'goal', name: 'your goal' },
] as const
