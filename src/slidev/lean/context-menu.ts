import { shallowRef } from 'vue'

/** `contextMenu` is off: the browser's own menu stays. */
export const currentContextMenu = shallowRef(null)
export function openContextMenu() {}
export function closeContextMenu() {}
export function onContextMenu() {}
