import type { Pace, Times } from './pace'
import { fresh, renew, STALE } from './pace'

/** If nothing has been booked for this long, in ms, the pitch was interrupted, and the restored pace is paused. */
export const INTERRUPTED = 60_000

const isRecord = (raw: unknown): raw is Record<string, unknown> => typeof raw === 'object' && raw !== null && !Array.isArray(raw)
const isAmount = (raw: unknown): raw is number => Number.isFinite(raw) && (raw as number) >= 0
const amount = (raw: unknown) => isAmount(raw) ? raw : 0
function amounts(raw: unknown): Times {
  return isRecord(raw) ? Object.fromEntries(Object.entries(raw).filter((entry): entry is [string, number] => isAmount(entry[1]))) : {}
}

/**
 * Restores a pace from storage. Unreadable values count as zero or empty, so that the clock starts again instead of
 * showing nonsense. An old pace is not continued, but its times stay readable.
 * @param text The stored text.
 * @param now The time, in ms since the epoch.
 */
export function restore(text: string, now: number): Pace {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  }
  catch {
    return fresh()
  }
  if (!isRecord(raw))
    return fresh()
  const pace: Pace = {
    running: raw.running === true,
    since: amount(raw.since),
    spent: amounts(raw.spent),
    asked: amounts(raw.asked),
    before: amounts(raw.before),
    on: typeof raw.on === 'string' ? raw.on : '',
    untimed: amount(raw.untimed),
    detour: raw.detour === true,
  }
  const silence = now - pace.since
  return silence > STALE ? renew(pace) : { ...pace, running: pace.running && silence <= INTERRUPTED }
}
