import type { Plugin } from 'vue'

/** Sets nothing: what Slidev sets by it is one title for all slides, and src/stage/title.ts has one for each. */
export function useHead() {}

/** Installs nothing. */
export const createHead = (): Plugin => ({ install() {} })
