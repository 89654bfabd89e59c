/**
 * The list of slides for use outside components, e.g. in route guards: `useNav()` needs a component.
 * Only Slidev's virtual module has the list before the app is mounted.
 */
export { slides } from '#slidev/slides'
