import type { Ref } from 'vue'
import { computed, shallowRef, watch } from 'vue'

/**
 * The chosen entry of a list under a field. It goes back to the first one when the list has other entries.
 * @param entries The entries.
 * @param first The index that is chosen at first.
 * @param key What tells entries apart.
 */
export function useChoice<Entry>(entries: Readonly<Ref<readonly Entry[]>>, first: () => number, key: (entry: Entry) => string) {
  const index = shallowRef(first())
  watch(() => entries.value.map(key).join('\n'), () => index.value = first())
  return {
    index,
    chosen: computed<Entry | undefined>(() => entries.value[index.value]),
    /** Chooses the entry that is this many further on. */
    step(by: number) {
      index.value = Math.max(0, Math.min(index.value + by, entries.value.length - 1))
    },
  }
}
