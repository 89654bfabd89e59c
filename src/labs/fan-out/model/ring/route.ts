import type { Ring } from './ring.ts'

/**
 * Chooses the shard that a call is sent to.
 * @param ring Where keys live.
 * @param arc The arc of the call's key.
 * @param loads Number of calls at each shard, waiting or being served.
 * @param total Sum of `loads`.
 */
export type Route = (ring: Ring, arc: number, loads: Int32Array, total: number) => number

/** Sends each call to the owner of its key: plain consistent hashing. */
export const toOwner: Route = (ring, arc) => ring.holders[arc * ring.copies]

/**
 * The most calls that a shard may have when bounded loads sends it one more: `c` times the mean, rounded up.
 * @param percent The factor `c`, in per cent: more than 100.
 * @param calls All calls, including the one that is being sent.
 * @param shards Number of shards.
 */
export const boundOf = (percent: number, calls: number, shards: number): number => Math.ceil(percent * calls / (100 * shards))

/**
 * Consistent hashing with bounded loads (Mirrokni, Thorup, Zadimoghaddam: arXiv:1608.01350), applied to concurrent calls
 * as in HAProxy's `hash-balance-factor`. A call goes to the first shard that holds its key and stays within the bound.
 * If every shard held a copy, one would always be found. With fewer copies, all of them may be full; the call then goes
 * to the one that has the fewest calls.
 * @param percent The factor `c`, in per cent: more than 100.
 */
export function boundedLoads(percent: number): Route {
  return ({ holders, copies, live }, arc, loads, total) => {
    const bound = boundOf(percent, total + 1, live)
    const first = arc * copies
    let least = holders[first]
    for (let i = first; i < first + copies; i++) {
      const shard = holders[i]
      if (loads[shard] < bound)
        return shard
      if (loads[shard] < loads[least])
        least = shard
    }
    return least
  }
}
