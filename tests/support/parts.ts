import type { mount } from '@vue/test-utils'
import { onTestFinished } from 'vitest'

/**
 * A mounted picture whose parts open one at a time: its buttons, the indices of those that are open, and the indices of
 * those that are tab stops.
 */
export function parts(wrapper: ReturnType<typeof mount>) {
  onTestFinished(() => wrapper.unmount())
  const buttons = () => wrapper.findAll<HTMLButtonElement>('button')
  const indices = (attribute: string, value: string) => buttons().flatMap((b, i) => b.attributes(attribute) === value ? [i] : [])
  return {
    wrapper,
    buttons,
    opened: () => indices('aria-expanded', 'true'),
    stops: () => indices('tabindex', '0'),
  }
}
