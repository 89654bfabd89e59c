import type { Plugin } from 'vue'

/** A new plugin on each call: Vue warns about one that is installed twice. */
const nothing = (): Plugin => ({ install() {} })

/** Directives that no page of the deck uses: a picture gets its step as a prop. */
export const createVClickDirectives = nothing
export const createVMarkDirective = nothing
export const createVMotionDirectives = nothing
export const createVDragDirective = nothing
