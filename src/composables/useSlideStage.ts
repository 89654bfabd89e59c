import { useIsSlideActive, useNav, useSlideContext } from '@slidev/client'
import { computed, provide } from 'vue'
import { stageKey, useView } from './stage'

/**
 * Tells the pictures of the calling slide where they stand. Called once, by the frame of every layout.
 * @returns Whether the slide is being printed.
 */
export function useSlideStage() {
  const { $renderContext } = useSlideContext()
  const { isPrintMode } = useNav()
  const active = useIsSlideActive()
  const view = useView()
  // Overview and previews are further instances of the same slide; print enters all slides at once.
  const still = computed(() => view !== 'stage' || isPrintMode.value || !['slide', 'presenter'].includes($renderContext.value))
  provide(stageKey, { active, still })
  return { printed: isPrintMode }
}
