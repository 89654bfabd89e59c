import { Random } from '../../../kit/random.ts'

/**
 * A hash ring. Each shard has the same number of points on it, and owns the arcs that end at them. A key is copied to
 * the owner of its arc, and to the next distinct shards clockwise.
 *
 * All arcs are equally long, as on a ring that its operators have balanced. With hashed points and one point per shard,
 * the longest of 100 arcs would be about five times as long as the mean, and the ring would be broken before any
 * reshard. With one point per shard, shards are in order around the ring; with several, their order is shuffled.
 */
export interface Ring {
  readonly shards: number
  readonly copies: number
  /** Number of arcs, of which a key falls on each equally often. */
  readonly arcs: number
  /** The shards that hold the keys of arc `a`, in clockwise order: items `a * copies` to `(a + 1) * copies - 1`. */
  readonly holders: Uint16Array
  /** The number of shards that own arcs. */
  readonly live: number
}

/** @param owners The shard that owns each arc, in clockwise order. */
function ringOf(owners: Uint16Array, shards: number, copies: number): Ring {
  const live = new Set(owners).size
  if (copies < 1 || copies > live)
    throw new RangeError(`${live} shards cannot hold ${copies} copies of a key.`)
  const holders = new Uint16Array(owners.length * copies)
  for (let arc = 0; arc < owners.length; arc++) {
    const found = holders.subarray(arc * copies, (arc + 1) * copies)
    for (let at = arc, count = 0; count < copies; at = (at + 1) % owners.length) {
      if (!found.subarray(0, count).includes(owners[at]))
        found[count++] = owners[at]
    }
  }
  return { shards, copies, arcs: owners.length, holders, live }
}

/** The shard that owns each arc, in clockwise order. */
const ownersOf = ({ holders, copies }: Ring) => holders.filter((_, i) => i % copies === 0)

/**
 * A ring on which all shards have points.
 * @param shards Number of shards, at most 65,535.
 * @param pointsPerShard Number of points of each shard.
 * @param copies Number of shards that hold a key, 1 to `shards`.
 * @param seed Decides the order of points, if a shard has several.
 */
export function createRing(shards: number, pointsPerShard: number, copies: number, seed: number): Ring {
  const owners = Uint16Array.from({ length: shards * pointsPerShard }, (_, arc) => arc % shards)
  if (pointsPerShard > 1) {
    const random = new Random(seed)
    for (let last = owners.length - 1; last > 0; last--) {
      const other = random.below(last + 1)
      const swapped = owners[other]
      owners[other] = owners[last]
      owners[last] = swapped
    }
  }
  return ringOf(owners, shards, copies)
}

/**
 * The ring after a shard has left it. Each of its arcs goes to the next shard clockwise that stays.
 * @throws RangeError if fewer shards stay than a key has copies.
 */
export function withoutShard(ring: Ring, shard: number): Ring {
  const owners = ownersOf(ring)
  const next = (arc: number): number => owners[arc] === shard ? next((arc + 1) % owners.length) : owners[arc]
  if (ring.live <= ring.copies)
    throw new RangeError(`Without shard ${shard}, ${ring.live - 1} shards cannot hold ${ring.copies} copies of a key.`)
  return ringOf(owners.map((_, arc) => next(arc)), ring.shards, ring.copies)
}
