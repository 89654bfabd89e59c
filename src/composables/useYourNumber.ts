import type { Ref } from 'vue'
import { useEventListener } from '@vueuse/core'
import { computed, effectScope, inject, ref, watch } from 'vue'
import { routerKey } from 'vue-router'
import { grouped } from '../lib/format'
import { parseNumber } from '../lib/parse-number'

/** The smallest and the largest number that a reader can enter. */
export interface NumberRange {
  least: number
  most: number
}

/** What was typed for each key. All instances of a number share it: the stage's, the overview's and the read view's. */
const texts = new Map<string, Ref<string>>()
const scope = effectScope(true)

const storedAs = (key: string) => `deck-your-${key}`

/** Reads a stored number, or stores one if `value` is given: null removes it. Storage may be blocked. */
function stored(key: string, value?: string | null): string | null {
  try {
    if (value === null)
      localStorage.removeItem(storedAs(key))
    else if (value !== undefined)
      localStorage.setItem(storedAs(key), value)
    return localStorage.getItem(storedAs(key))
  }
  catch {
    return null
  }
}

/**
 * A number that readers can replace with their own. It stays in this browser and in the address, `?KEY=5000`, beside what
 * else is there; other windows of the deck follow. As long as it is the example, it is in neither.
 * @param key Its name in the address, unique in the deck.
 * @param example The number until the reader enters one.
 * @param range The range of numbers to accept. Default: 1 to a billion.
 * @returns `text`: what the field shows, which may be nonsense. `value`: the last number within the range. `valid`: whether
 * `text` is that number. `isExample`: whether `value` is the example.
 */
export function useYourNumber(key: string, example: number, range: NumberRange = { least: 1, most: 1e9 }) {
  const parse = (text: string | null) => text === null ? undefined : parseNumber(text, range.least, range.most)
  const router = inject(routerKey, undefined)

  if (!texts.has(key)) {
    const first = parse(new URLSearchParams(location.search).get(key)) ?? parse(stored(key)) ?? example
    const text = ref(grouped(first))
    texts.set(key, text)
    scope.run(() => {
      watch(() => parse(text.value), async (value) => {
        if (value === undefined)
          return
        const own = value === example ? undefined : String(value)
        stored(key, own ?? null)
        // The router writes the address, because it would otherwise overwrite it with its own query on the next step.
        // The read view writes the slide into the hash without the router.
        if (router && (router.currentRoute.value.query[key] ?? undefined) !== own)
          await router.replace({ query: { ...router.currentRoute.value.query, [key]: own }, hash: location.hash })
      })
      useEventListener(window, 'storage', (event: StorageEvent) => {
        if (event.key === storedAs(key))
          text.value = grouped(parse(event.newValue) ?? example)
      })
    })
  }

  const text = texts.get(key)!
  const value = ref(parse(text.value) ?? example)
  watch(text, now => value.value = parse(now) ?? value.value)
  return {
    text,
    value,
    valid: computed(() => parse(text.value) !== undefined),
    isExample: computed(() => value.value === example),
  }
}
