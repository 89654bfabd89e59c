import type { InjectionKey, Ref } from 'vue'
import { usePreferredReducedMotion } from '@vueuse/core'
import { computed, inject, ref } from 'vue'

/**
 * Where a slide is shown: `stage` is Slidev's own (play, presenter, overview, print), `page` a landscape page
 * of paper, `handout` an A4 sheet with its argument, `read` the page that reflows.
 */
export type View = 'stage' | 'read' | 'handout' | 'page'

/** Set by a page that shows slides off the stage. */
export const viewKey: InjectionKey<View> = Symbol('view')

/** @returns Where the calling component's slide is shown; `stage` unless a page says otherwise. */
export const useView = (): View => inject(viewKey, 'stage')

/** Set by a page that holds every slide: the address of a slide within that page, by its alias. */
export const anchorKey: InjectionKey<(alias: string) => string> = Symbol('anchor')

/** What a slide tells its pictures about itself, so that they need no knowledge of slides. */
export interface Stage {
  /** The slide is the one being shown. */
  active: Readonly<Ref<boolean>>
  /** The slide is shown where nothing moves: print, overview, previews. */
  still: Readonly<Ref<boolean>>
  /** The slide can be seen: in a page of slides it may have been scrolled away. */
  seen: Readonly<Ref<boolean>>
}

export const stageKey: InjectionKey<Stage> = Symbol('stage')

const elsewhere: Stage = { active: ref(false), still: ref(true), seen: ref(false) }

/**
 * What a picture may do where it stands. Without a slide around it, it rests in its last state.
 * @returns what the slide says, and `moving`: it is shown, it can be seen, and motion is welcome.
 */
export function useStage(): Stage & { moving: Readonly<Ref<boolean>> } {
  const stage = inject(stageKey, elsewhere)
  const motion = usePreferredReducedMotion()
  const moving = computed(() => stage.active.value && !stage.still.value && stage.seen.value && motion.value !== 'reduce')
  return { ...stage, moving }
}
