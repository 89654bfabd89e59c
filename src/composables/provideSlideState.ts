import type { Ref } from 'vue'
import { useIsSlideActive, useNav, useSlideContext } from '@slidev/client'
import { useElementVisibility } from '@vueuse/core'
import { computed, provide, ref } from 'vue'
import { slideStateKey, useView } from './slide-state'

/**
 * Provides the state of the calling slide to its pictures. Called once, by the frame of every layout.
 * @param picture The element that contains the picture on a page that scrolls.
 * @returns Whether the slide is being printed, and how many of its clicks have happened.
 */
export function provideSlideState(picture: Readonly<Ref<HTMLElement | null>>) {
  const { $renderContext, $clicks } = useSlideContext()
  const { isPrintMode } = useNav()
  const view = useView()
  if (view === 'read') {
    provide(slideStateKey, { active: ref(true), still: ref(false), seen: useElementVisibility(picture) })
    return { printed: isPrintMode, clicks: $clicks }
  }
  const active = useIsSlideActive()
  // The overview and the previews are additional instances of a slide, and print shows all slides: none may move.
  const still = computed(() => view !== 'stage' || isPrintMode.value || !['slide', 'presenter'].includes($renderContext.value))
  provide(slideStateKey, { active, still, seen: ref(true) })
  return { printed: isPrintMode, clicks: $clicks }
}
