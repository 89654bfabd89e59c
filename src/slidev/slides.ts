/**
 * The list of slides outside a component, for route guards: `useNav()` needs one.
 * Slidev's virtual module is the only place that has it before the app is mounted.
 */
export { slides } from '#slidev/slides'
