import type { Pace, Times } from './pace'
import { fresh, renew, STALE } from './pace'

/** After a silence this long, in ms, the pitch was interrupted: a pace that is read back stands paused. */
export const INTERRUPTED = 60_000

const isRecord = (raw: unknown): raw is Record<string, unknown> => typeof raw === 'object' && raw !== null && !Array.isArray(raw)
const isAmount = (raw: unknown): raw is number => Number.isFinite(raw) && (raw as number) >= 0
const amount = (raw: unknown) => isAmount(raw) ? raw : 0
const amounts = (raw: unknown): Times =>
  isRecord(raw) ? Object.fromEntries(Object.entries(raw).filter((entry): entry is [string, number] => isAmount(entry[1]))) : {}

/**
 * A pace as read back from storage. What cannot be read counts as nothing, so that the clock starts anew instead of
 * showing nonsense; an old one is not counted on, but its times stay readable.
 * @param text What was stored.
 * @param now In ms since the epoch.
 */
export function revive(text: string, now: number): Pace {
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
