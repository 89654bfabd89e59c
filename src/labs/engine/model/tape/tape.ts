/** A recorded stream of messages. It is plain data, so it can be posted to a worker, or its `words` shared with one. */
export interface Tape {
  /** Messages in the layout of `matching-engine/messages.ts`, 20 bytes each. */
  words: Uint32Array
  /** Number of messages. */
  count: number
  /** Number of symbols; they are numbered from 0. */
  symbols: number
}
