import type { Drauu } from 'drauu'

/** A drawing board on which nothing is drawn: `drawings` is off, and Slidev makes a board all the same. */
export function createDrauu(): Pick<Drauu, 'mode' | 'mounted' | 'el' | 'on' | 'clear' | 'canUndo' | 'canRedo'> {
  return {
    mode: 'stylus',
    mounted: false,
    el: null,
    on: () => () => {},
    clear: () => {},
    canUndo: () => false,
    canRedo: () => false,
  }
}
