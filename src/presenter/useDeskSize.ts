import { useLocalStorage, useWindowSize } from '@vueuse/core'
import { computed } from 'vue'
import { lineOf, measure, NOTE_LEAST, NOTE_MOST } from './measures'

function readSizes(text: string): Record<string, number> {
  try {
    return Object.fromEntries(Object.entries(JSON.parse(text) as object).filter(([, size]) => Number.isFinite(size)))
  }
  catch {
    return {}
  }
}

/** The desk's measures in this window, and the note's type size, which is kept for each size of window. */
export function useDeskSize() {
  const { width, height } = useWindowSize()
  const measures = computed(() => measure(width.value, height.value))
  const kept = useLocalStorage<Record<string, number>>('deck-note-size', {}, {
    shallow: true,
    serializer: { read: readSizes, write: JSON.stringify },
  })
  const window = computed(() => `${width.value}x${height.value}`)
  const size = computed(() => kept.value[window.value] ?? measures.value.note)

  return {
    measures,
    /** Type size of the note in px. */
    size,
    /** Makes the note larger or smaller. @param by The difference in px. */
    grow(by: number) {
      kept.value = { ...kept.value, [window.value]: Math.min(NOTE_MOST, Math.max(NOTE_LEAST, size.value + by)) }
    },
    /** The measures as custom properties of the desk. */
    style: computed(() => {
      const { width: _, height: __, small: ___, narrow: ____, ...lengths } = measures.value
      const named = Object.entries({ ...lengths, directionLine: Math.round(1.5 * lengths.direction), line: lineOf(size.value) })
      const kebab = (name: string) => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
      return Object.fromEntries(named.map(([name, px]) => [`--desk-${kebab(name)}`, `${px}px`]))
    }),
  }
}
