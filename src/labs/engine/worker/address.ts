import type { Router } from 'vue-router'
import type { Scenario, TapeName } from '../lab'
import { isScenario } from '../lab'

/** A tape that can be made again from its name. */
export interface Chosen { scenario: Scenario, seed: number }

/** The tape that is there before anybody chooses. */
export const REST: Chosen = { scenario: 'calm', seed: 1 }

/** Seeds differ in their lower 32 bits. */
const MOST_SEED = 2 ** 32 - 1

/** @param search What an address has from its question mark on, e.g. `?scenario=crash&seed=7`; what cannot be read counts as not there. */
export function chosenIn(search: string): Chosen {
  const query = new URLSearchParams(search)
  const [scenario, seed] = [query.get('scenario') ?? '', query.get('seed') ?? '']
  return {
    scenario: isScenario(scenario) ? scenario : REST.scenario,
    seed: /^\d{1,10}$/.test(seed) && Number(seed) <= MOST_SEED ? Number(seed) : REST.seed,
  }
}

/**
 * Puts the name of a tape into the address, or takes it out where it names a file, and leaves all else of it alone. By
 * the router: it would write its own query over the address at the next step, and so keeps this one from step to step
 * and from slide to slide.
 */
export async function writeName(router: Router, name: TapeName): Promise<void> {
  const { scenario, seed } = 'file' in name ? {} as Partial<Chosen> : name
  const query = { ...router.currentRoute.value.query, scenario, seed: seed?.toString() }
  // The read view writes the slide into the hash past the router.
  await router.replace({ query, hash: location.hash })
}
