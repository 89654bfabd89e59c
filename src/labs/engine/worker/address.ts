import type { Router } from 'vue-router'
import type { Scenario, TapeName } from '../lab'
import { isScenario } from '../lab'

/** The name of a generated tape. The name is all that is needed to make the same tape again. */
export interface Chosen { scenario: Scenario, seed: number }

/** The default tape. */
export const REST: Chosen = { scenario: 'calm', seed: 1 }

/** The largest seed, because only the lower 32 bits of a seed count. */
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
 * Puts the name of a generated tape into the address. If the tape comes from a file, the previous name is removed. The
 * rest of the address stays as it is. The change goes through the router, because the router would otherwise overwrite
 * the address with its own query on the next step. This way the name stays from step to step and from slide to slide.
 */
export async function writeName(router: Router, name: TapeName): Promise<void> {
  const { scenario, seed } = 'file' in name ? {} as Partial<Chosen> : name
  const query = { ...router.currentRoute.value.query, scenario, seed: seed?.toString() }
  // The read view writes the slide into the hash without the router.
  await router.replace({ query, hash: location.hash })
}
