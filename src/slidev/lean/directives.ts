import type { Plugin } from 'vue'

/** A new plugin on each call: Vue warns about one that is installed twice. */
const nothing = (): Plugin => ({ install() {} })

/** Directives that no page of the deck uses: v-mark, v-motion and v-drag. */
export const createVMarkDirective = nothing
export const createVMotionDirectives = nothing
export const createVDragDirective = nothing
