// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useDialog } from './useDialog'

const isPresenter = vi.hoisted(() => ({ value: false }))
vi.mock('@slidev/client', () => ({ useNav: () => ({ isPresenter }) }))

function dialog(shown = ref(false)) {
  const element = document.body.appendChild(document.createElement('dialog'))
  const { open, close } = effectScope().run(() => useDialog(ref(element), shown))!
  return { element, shown, open, close }
}

it('opens and closes with its state', async () => {
  const { element, shown, open, close } = dialog()
  open()
  await nextTick()
  expect([element.open, shown.value]).toEqual([true, true])
  close()
  await nextTick()
  expect([element.open, shown.value]).toEqual([false, false])
})

it.each([
  ['cancels it', (element: HTMLDialogElement) => element.dispatchEvent(new Event('cancel'))],
  ['closes it', (element: HTMLDialogElement) => element.close()],
])('counts as closed as soon as the browser %s', async (_, end) => {
  const { element, shown, open } = dialog()
  open()
  await nextTick()
  end(element)
  expect(shown.value).toBe(false)
  await nextTick()
  expect(element.open).toBe(false)
})

it('stays open when the close event from an earlier closing arrives late', async () => {
  const { element, shown, open, close } = dialog()
  open()
  await nextTick()
  close()
  await nextTick()
  open()
  await nextTick()
  element.dispatchEvent(new Event('close'))
  await nextTick()
  expect([element.open, shown.value]).toEqual([true, true])
})

it.each([
  [true, 'BODY'],
  [false, 'BUTTON'],
])('opened by a button (in the presenter\'s window: %s), lets the focus return to %s', async (presents, holder) => {
  isPresenter.value = presents
  const button = document.body.appendChild(document.createElement('button'))
  button.focus()
  const { open } = dialog()
  open()
  await nextTick()
  expect(document.activeElement!.tagName).toBe(holder)
  button.remove()
})
