/**
 * The Slidev page that shows all slides and that Slidev's exporter opens. Slidev adds it to a build only if the build
 * also exports a PDF.
 */
export { default } from '@slidev/client/pages/print.vue'
