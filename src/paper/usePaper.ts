import { useNav } from '@slidev/client'
import { nextTick, onMounted, onUnmounted } from 'vue'
import { useRoute } from 'vue-router'

/**
 * Makes the calling view a paper page, in the light colours on white. When everything has loaded, it marks `<html>` for
 * the exporter, and then opens the print dialog if the address has `?print=now`.
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
