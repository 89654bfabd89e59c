import { useNav } from '@slidev/client'
import { nextTick, onMounted, onUnmounted } from 'vue'
import { useRoute } from 'vue-router'

/**
 * Makes the calling view a printed page: on white in the light colours, printed at once if the address asks for it
 * (`?print=now`), and saying on `<html>` when it is ready, for the exporter.
 */
export function usePaper(): void {
  const { slides } = useNav()
  const { query } = useRoute()
  const html = document.documentElement

  onMounted(async () => {
    html.dataset.paper = 'loading'
    await Promise.all(slides.value.map(slide => slide.load?.()))
    await nextTick()
    await document.fonts.ready
    html.dataset.paper = 'ready'
    if (query.print === 'now')
      window.print()
  })
  onUnmounted(() => delete html.dataset.paper)
}
