import type { InjectionKey } from 'vue'

/** Where the legend of the marks is. */
export interface Legend {
  /** Its address. */
  address: string
  /** Opens it without leaving the page, if there is a way. */
  open?: (event: MouseEvent) => void
}

/** Provided by whoever has a legend. Links and controls provide `undefined`, because they cannot contain another link. */
export const legendKey: InjectionKey<Legend | undefined> = Symbol('legend')
