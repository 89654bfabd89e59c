import type { InjectionKey } from 'vue'

/** Where the legend of the marks is. */
export interface Legend {
  /** Its address. */
  address: string
  /** The address of one kind's row, if rows have addresses. */
  row?: (kind: string) => string
  /** Opens it without leaving the page, if there is a way. */
  open?: (event: MouseEvent) => void
}

/** Provided by a slide's frame: counts the marks on the slide, so that its footer can say what they mean. */
export const markCountKey: InjectionKey<(kind: string, change: 1 | -1) => void> = Symbol('mark-count')

/** Provided by whoever has a legend. Links and controls provide `undefined`, because they cannot contain another link. */
export const legendKey: InjectionKey<Legend | undefined> = Symbol('legend')
