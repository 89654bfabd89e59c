import { afterEach, expect, it, vi } from 'vitest'
import { effectScope, ref } from 'vue'
import { useDialog } from './useDialog'

const locks = vi.hoisted(() => new Set<symbol>())
vi.mock('@slidev/client', () => ({
  lockShortcuts() {
    const lock = Symbol('lock')
    locks.add(lock)
    return () => locks.delete(lock)
  },
}))

afterEach(() => locks.clear())

function dialog() {
  const element = document.body.appendChild(document.createElement('dialog'))
  const scope = effectScope()
  return { scope, ...scope.run(() => useDialog(ref(element)))! }
}

it('keeps the keys from the deck while it is open, and gives them back when it closes', () => {
  const { open, closed } = dialog()
  open()
  open()
  expect(locks.size).toBe(1)
  closed()
  expect(locks.size).toBe(0)
})

it('gives the keys back when its window part goes while it is open', () => {
  const { open, scope } = dialog()
  open()
  scope.stop()
  expect(locks.size).toBe(0)
})
