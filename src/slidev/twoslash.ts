import type { Plugin } from 'vue'

/** Installs nothing: no code on the slides uses twoslash. */
const none: Plugin = { install() {} }

export default none
