import type { InjectionKey } from 'vue'
import { inject } from 'vue'

/** Whether the deck shows a slide with this alias. Provided for the whole app by setup/main.ts. */
export const isSlideShownKey: InjectionKey<(alias: string) => boolean> = Symbol('shown')

/** @returns A function that tells whether a slide is shown, by its alias. Outside a deck, every slide counts. */
export const useIsSlideShown = () => inject(isSlideShownKey, () => true)
