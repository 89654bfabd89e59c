import type { Ref } from 'vue'
import type { Counts, Detour } from './detour'
import { useNav } from '@slidev/client'
import { useSessionStorage } from '@vueuse/core'
import { computed, watch } from 'vue'
import { away, depart, readDetour } from './detour'

/**
 * Takes the pitch to the slide that answers a question, and back to the step it was at. The way back survives a reload.
 * @param alias The slide on stage.
 * @param counts Which slides belong to the pitch.
 */
export function useDetour(alias: Readonly<Ref<string>>, counts: Counts) {
  const { go, clicks } = useNav()
  const kept = useSessionStorage<Detour | null>('deck-detour', null, {
    shallow: true,
    serializer: { read: readDetour, write: JSON.stringify },
  })

  // Computed from the slide on stage, so that code that also watches the slide never sees an old detour.
  const detour = computed(() => away(kept.value, alias.value, counts) ? kept.value : null)
  watch(alias, () => kept.value = detour.value, { immediate: true })

  return {
    active: computed(() => detour.value !== null),
    /** The slide and step to go back to; undefined if there is no detour. */
    from: computed(() => detour.value?.from),
    jump(to: string) {
      kept.value = depart(kept.value, { alias: alias.value, clicks: clicks.value }, to, counts)
      go(to)
    },
    goBack() {
      const from = detour.value?.from
      kept.value = null
      if (from)
        go(from.alias, from.clicks)
    },
  }
}
