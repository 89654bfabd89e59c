import type { InjectionKey } from 'vue'
import { inject } from 'vue'

/** Whether the deck shows a slide with this alias. Provided for the whole app by setup/main.ts. */
export const isSlideShownKey: InjectionKey<(alias: string) => boolean> = Symbol('shown')

/** @returns A function that tells whether the slide with a given alias is shown; always true outside a deck. */
export const useIsSlideShown = () => inject(isSlideShownKey, () => true)
