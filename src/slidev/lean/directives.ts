import type { Plugin } from 'vue'

const none: Plugin = { install() {} }

/** Directives that no page of the deck uses: v-mark, v-motion and v-drag. */
export const createVMarkDirective = () => none
export const createVMotionDirectives = () => none
export const createVDragDirective = () => none
