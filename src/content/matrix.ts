import type { Matrix, MatrixCell } from './types.ts'

const cell = (value: number, note: string): MatrixCell => ({ value, note })

/** The concurrency design space. Source: docs/facts.md, M. */
export const matrix = {
  kind: 'harness',
  edges: [150, 300, 900, 2500],
  cores: [1, 4, 16, 64],
  primitives: ['Mutex', 'RWLock', 'Lock-free', 'Sharded', 'Actor'],
  rows: [
    [
      cell(100, 'baseline single thread'),
      cell(100, 'no contention'),
      cell(108, 'CAS overhead'),
      cell(104, 'single shard'),
      cell(96, 'mailbox overhead'),
    ],
    [
      cell(140, 'lock convoy'),
      cell(220, 'reader-heavy wins'),
      cell(380, 'cache-line tuned'),
      cell(340, 'hash-partitioned'),
      cell(300, 'bounded queues'),
    ],
    [
      cell(165, 'contention cliff'),
      cell(280, 'reader fairness drops'),
      cell(1180, 'NUMA-aware'),
      cell(990, '16 shards, hot-key risk'),
      cell(920, 'backpressure tuned'),
    ],
    [
      cell(170, 'pathological'),
      cell(260, 'writer starvation'),
      cell(3680, 'hazard pointers'),
      cell(3100, '64 shards'),
      cell(2750, 'supervisor trees'),
    ],
  ],
} as const satisfies Matrix

/**
 * The value of one cell.
 * @throws RangeError if the matrix has no such column or row.
 */
export function valueAt(primitive: string, cores: number): number {
  const all: Matrix = matrix
  const found = all.rows[all.cores.indexOf(cores)]?.[all.primitives.indexOf(primitive)]
  if (!found)
    throw new RangeError(`The matrix has no ${primitive} at ${cores} cores.`)
  return found.value
}
