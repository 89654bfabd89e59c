/** Slidev's page of all slides, which its exporter opens. Slidev adds it to a build only if it also exports a PDF. */
export { default } from '@slidev/client/pages/print.vue'
