import type { Plugin } from 'vue'

/** Installs nothing: no code on the slides asks for twoslash. */
const none: Plugin = { install() {} }

export default none
