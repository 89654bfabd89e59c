import type { Drauu } from 'drauu'

/** A drawing board that does nothing: `drawings` is off, but Slidev creates a board anyway. */
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
