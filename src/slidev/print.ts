/** Slidev's page of all slides, which its exporter opens; a build has it only where Slidev itself would export a PDF. */
export { default } from '@slidev/client/pages/print.vue'
