import type { Router } from 'vue-router'
import type { Scenario, TapeName } from '../lab'
import { isScenario } from '../lab'

/** The name of a generated tape, from which it can be made again. */
export interface Chosen { scenario: Scenario, seed: number }

/** The default tape. */
export const REST: Chosen = { scenario: 'calm', seed: 1 }

/** Only the lower 32 bits of a seed count. */
const MOST_SEED = 2 ** 32 - 1

/** @param search The query string of an address, e.g. `?scenario=crash&seed=7`; invalid values count as missing. */
export function chosenIn(search: string): Chosen {
  const query = new URLSearchParams(search)
  const [scenario, seed] = [query.get('scenario') ?? '', query.get('seed') ?? '']
  return {
    scenario: isScenario(scenario) ? scenario : REST.scenario,
    seed: /^\d{1,10}$/.test(seed) && Number(seed) <= MOST_SEED ? Number(seed) : REST.seed,
  }
}

/**
 * Puts the name of a tape into the address, or removes it if the tape is a file, and leaves the rest of the address
 * alone. It goes through the router, which would otherwise overwrite the address with its own query on the next step;
 * this way the router keeps the name from step to step and from slide to slide.
 */
export async function writeName(router: Router, name: TapeName): Promise<void> {
  const { scenario, seed } = 'file' in name ? {} as Partial<Chosen> : name
  const query = { ...router.currentRoute.value.query, scenario, seed: seed?.toString() }
  // The read view writes the slide into the hash without the router.
  await router.replace({ query, hash: location.hash })
}
