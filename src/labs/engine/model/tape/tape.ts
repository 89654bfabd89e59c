/** A recorded stream of messages. Plain data: a worker can be handed it, or its `words` as shared memory. */
export interface Tape {
  /** Messages as `matching-engine/messages.ts` lays them out, 20 bytes each. */
  words: Uint32Array
  /** Number of messages. */
  count: number
  /** Number of symbols; they count from 0. */
  symbols: number
}
