import type { InjectionKey } from 'vue'
import { inject } from 'vue'

/** Whether the deck shows a slide of this alias. Set for the whole app by setup/main.ts. */
export const isSlideShownKey: InjectionKey<(alias: string) => boolean> = Symbol('shown')

/** @returns Whether a slide is shown, by its alias; without a deck around it, every slide is. */
export const useIsSlideShown = () => inject(isSlideShownKey, () => true)
