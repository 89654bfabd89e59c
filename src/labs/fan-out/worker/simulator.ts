import type { Compared, Input, Latencies, Moves, Outcome, Settings } from '../lab'
import { checkInputs, checkSettings, compareMoves, Frame, Lane, noMoves } from '../lab'

/** Events between two looks at the clock: a few ms. */
const SLICE = 20_000
/** The shortest time between two progress reports, in ms: one frame. */
const FRAME = 16

/** Something for the lane without moves, and for the one with the chosen moves. */
export interface Both<T> {
  without: T
  with: T
}

/** The buffers of two frames. If memory is shared, they are always the same ones, and are updated in place. */
export type Buffers = Both<ArrayBufferLike>

/** The tasks of the worker, run one at a time. Options and results are cloneable. */
export interface Tasks {
  /** Starts a run at time 0; any other ends. Fails as `checkSettings` does. */
  start: (task: { settings: Settings, moves: Moves }) => Buffers
  /** Replaces the moves of the second lane, which runs again from the start up to the present. */
  change: (moves: Moves) => Buffers
  /**
   * Runs both lanes up to `until`, in µs, not before the present.
   * `inputs` are those since the last `advance`, not before the present; fails as `checkInputs` does. `request` is the
   * request whose calls are shown. Default: the oldest of the lane without moves that waits for an answer.
   */
  advance: (task: { until: number, inputs?: Input[], request?: number }) => Buffers
  /** Latencies before and after the reshard. */
  latencies: () => Both<{ before: Latencies, after: Latencies }>
  /** Replays the run so far over several seeds, with each move alone and all together. Fails as `compareMoves` does. */
  compare: (task: { seeds?: number }) => Record<Compared, Outcome>
  /** A digest of all events of both lanes so far, to compare runs in different browsers. */
  digests: () => Both<string>
}

/**
 * The tasks of one worker. Call `start` first.
 * @param clock Returns the time in ms.
 * @param onProgress Called with the fraction of a task that is done, 0 to 1.
 * @param shared Whether memory can be shared with the page. If not, each result is a copy.
 */
export function createSimulator(clock: () => number, onProgress: (done: number) => void, shared: boolean): Tasks {
  let settings: Settings
  let inputs: Input[]
  let lanes: Both<Lane>
  let frames: Both<Frame>
  let reported = clock()

  function report(done: number): void {
    if (clock() - reported >= FRAME) {
      reported = clock()
      onProgress(done)
    }
  }

  /** Runs a lane, and reports its part of a task's progress, from `done` on. */
  function run(lane: Lane, until: number, done: number, part: number): void {
    const from = lane.simulation.now
    while (!lane.advance(inputs, until, SLICE))
      report(done + part * (lane.simulation.now - from) / (until - from))
  }

  function frameOf({ shards }: Settings): Frame {
    return new Frame(shards, shared ? new SharedArrayBuffer(Frame.bytes(shards)) : undefined)
  }

  /** Updates both frames; they show the same request. */
  function show(request?: number): Buffers {
    frames.without.update(lanes.without.simulation, request)
    frames.with.update(lanes.with.simulation, request ?? frames.without.request)
    return { without: frames.without.buffer, with: frames.with.buffer }
  }

  const latenciesOf = (lane: Lane) => ({ before: lane.before(), after: lane.after() })

  return {
    start({ settings: chosen, moves }) {
      checkSettings(chosen)
      settings = chosen
      inputs = []
      lanes = { without: new Lane(settings, noMoves), with: new Lane(settings, moves) }
      frames = { without: frameOf(settings), with: frameOf(settings) }
      return show()
    },

    change(moves) {
      const lane = new Lane(settings, moves)
      run(lane, lanes.without.simulation.now, 0, 1)
      lanes.with = lane
      return show()
    },

    advance({ until, inputs: added = [], request }) {
      const { now } = lanes.without.simulation
      if (!Number.isInteger(until) || until < now)
        throw new RangeError(`The run is at ${now} µs and cannot advance to ${until}.`)
      if (added.length > 0 && added[0].at < now)
        throw new RangeError(`The run is at ${now} µs; an input at ${added[0].at} comes too late.`)
      const all = [...inputs, ...added]
      checkInputs(all)
      inputs = all
      run(lanes.without, until, 0, 0.5)
      run(lanes.with, until, 0.5, 0.5)
      return show(request)
    },

    latencies: () => ({ without: latenciesOf(lanes.without), with: latenciesOf(lanes.with) }),

    compare({ seeds }) {
      const steps = compareMoves({ settings, inputs, until: lanes.without.simulation.now, seeds })
      let step = steps.next()
      for (; !step.done; step = steps.next())
        report(step.value)
      return step.value
    },

    digests: () => ({ without: lanes.without.simulation.digest, with: lanes.with.simulation.digest }),
  }
}
