import type { Ref } from 'vue'
import { ref } from 'vue'

/** The state of drawings. `drawings` is off: nothing is ever drawn. */
export function useDrawings(): Record<'isDrawing' | 'drawingEnabled', Ref<boolean>> {
  return { isDrawing: ref(false), drawingEnabled: ref(false) }
}

/** `preloadImages` is off: no page has images. */
export function usePreloadImages(): void {}

/** No slide has a transition. */
export const useViewTransition = (): Ref<boolean> => ref(false)

/** `codeCopy` is off: code has no button that copies it. */
export const useClipboard = (): { copied: Ref<boolean>, copy: () => void } => ({ copied: ref(false), copy() {} })
