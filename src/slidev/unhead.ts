import type { Plugin } from 'vue'

/** Sets nothing: Slidev would set one title for all slides, but src/stage/title.ts has one for each slide. */
export function useHead() {}

/** Installs nothing. */
export const createHead = (): Plugin => ({ install() {} })
