import type { InjectionKey, Ref } from 'vue'
import { usePreferredReducedMotion } from '@vueuse/core'
import { computed, inject, ref } from 'vue'

/**
 * Where a slide is shown: `stage` means Slidev's own views (play, presenter, overview, print), `page` a landscape
 * paper page, `handout` an A4 sheet with the slide's argument, and `read` the page that reflows.
 */
export type View = 'stage' | 'read' | 'handout' | 'page'

/** Provided by a page that shows slides off the stage. */
export const viewKey: InjectionKey<View> = Symbol('view')

/** @returns Where the calling component's slide is shown; `stage` unless a page provides another view. */
export const useView = (): View => inject(viewKey, 'stage')

/** @returns Whether the calling component's slide is on paper, where nothing can be pressed. */
export function useOnPaper(): boolean {
  const view = useView()
  return view === 'handout' || view === 'page'
}

/** Provided by a page that shows all slides: returns a slide's address within that page, given its alias. */
export const anchorKey: InjectionKey<(alias: string) => string> = Symbol('anchor')

/** Provided by a slide's frame: a picture that surrounds its headline says where the headline goes, in custom properties. */
export const headlinePlaceKey: InjectionKey<(place: Readonly<Record<`--${string}`, number>>) => void> = Symbol('headline-place')

/** Provided by a slide's frame: the text alternative of its picture is given here. */
export const altKey: InjectionKey<(text: string) => void> = Symbol('alt')

/** State that a slide provides to its pictures, so that the pictures need not know about slides. */
export interface SlideState {
  /** Whether the slide is the current one. */
  active: Readonly<Ref<boolean>>
  /** Whether the slide is shown in a place without motion: print, overview, previews. */
  still: Readonly<Ref<boolean>>
  /** Whether the slide is visible: on a page that scrolls, it may be out of view. */
  seen: Readonly<Ref<boolean>>
}

export const slideStateKey: InjectionKey<SlideState> = Symbol('slide-state')

const elsewhere: SlideState = { active: ref(false), still: ref(true), seen: ref(false) }

/**
 * The state of the slide around the calling picture. A picture outside a slide shows its final state.
 * @returns The slide's state, and `moving`: whether it is current, visible and not still, and motion is not reduced.
 */
export function useSlideState(): SlideState & { moving: Readonly<Ref<boolean>> } {
  const state = inject(slideStateKey, elsewhere)
  const motion = usePreferredReducedMotion()
  const moving = computed(() => state.active.value && !state.still.value && state.seen.value && motion.value !== 'reduce')
  return { ...state, moving }
}
