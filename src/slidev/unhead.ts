import type { Plugin } from 'vue'

/** Sets nothing: Slidev would set one title for all slides, but src/lib/page-title.ts has one for each slide. */
export function useHead() {}

/** Installs nothing. */
export const createHead = (): Plugin => ({ install() {} })
