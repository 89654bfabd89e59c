import type { ComputedRef } from 'vue'
import type { Router } from 'vue-router'
import { computed, getCurrentInstance, inject, onMounted, reactive, shallowReactive, shallowRef } from 'vue'
import { routerKey } from 'vue-router'
import { settings } from '../settings'
import { recall, remember } from './storage'
import { numbersFrom, numbersIn, tidy, withNumbers } from './your-numbers'

/** The key of the browser's storage. */
const STORED = 'deck-your-numbers'

/** All numbers of the reader, shared by all slides of this window. One that is empty was typed and deleted again. */
const all = shallowReactive<Record<string, string | undefined>>({})
/** How often a picture was reset: its fields drop what is no number then. */
export const resets = shallowRef(0)
let begun = false

/** The number that a deck made for a client starts with; empty if it has none. */
export function preset(key: string): string {
  const presets: Readonly<Record<string, number | string | undefined>> = settings.numbers ?? {}
  return String(presets[key] ?? '')
}

/** What was typed into the prerendered page before the app was live, and the field that had the focus then. */
const early: { numbers: Record<string, string>, focus?: string } = { numbers: {} }

/** Saves what was typed into a prerendered page, because mounting the app empties the page. */
export function captureTyped(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-number]')) {
    const key = input.dataset.number!
    if (input.value !== input.defaultValue)
      early.numbers[key] = tidy(input.value)
    if (input === document.activeElement)
      early.focus = key
  }
}

/** What the browser keeps. */
const stored = () => recall(STORED)

/** Keeps one number. Those that came with a link and were not touched do not replace the reader's own. */
function keep(key: string, text = ''): void {
  remember(STORED, JSON.stringify(numbersFrom(JSON.stringify({ ...numbersFrom(stored()), [key]: text }))))
}

/**
 * Puts the numbers into the address. This bypasses the router, because a navigation of the router's own would cancel one
 * that is under way. The router does not know of the change and drops it with its next navigation, so it is repeated then.
 */
function write(): void {
  const search = withNumbers(location.search, all)
  if (search !== location.search)
    history.replaceState(history.state, '', location.pathname + search + location.hash)
}

function replaceAll(numbers: Readonly<Record<string, string>>): void {
  Object.keys(all).filter(key => !(key in numbers)).forEach(key => all[key] = undefined)
  Object.assign(all, numbers)
}

/** Reads storage and address, once; what the address says goes first. Then follows the deck's other windows. */
function begin(router: Router | undefined): void {
  if (begun)
    return
  begun = true
  replaceAll({ ...numbersFrom(stored()), ...numbersIn(location.search), ...early.numbers })
  Object.entries(early.numbers).forEach(([key, text]) => keep(key, text))
  write()
  router?.afterEach(write)
  addEventListener('storage', ({ key, newValue }) => {
    if (key !== STORED)
      return
    replaceAll(numbersFrom(newValue))
    write()
  })
}

/** An address within the deck, with the reader's numbers: a page that is loaded anew has them even if storage is blocked. */
export function withYourNumbers(address: string): string {
  const [page, hash] = address.split(/(?=#)/)
  const [path, search = ''] = page.split(/(?=\?)/)
  return path + withNumbers(search, all) + (hash ?? '')
}

/** The reader's numbers as a query, for the router. */
export const yourQuery = (): Record<string, string> => Object.fromEntries(new URLSearchParams(withNumbers('', all)))

/** The reader's own numbers, for a picture. */
export interface YourNumbers<Key extends string> {
  /** What was typed or, until something is, the deck's preset, by key. Writable, so that fields can be bound with `v-model`. */
  values: Record<Key, string>
  /** Whether anything was typed. */
  any: ComputedRef<boolean>
  /** Brings back the example of one number. */
  forget: (key: Key) => void
  /** Brings back all examples of the picture. */
  reset: () => void
}

/**
 * Numbers that the reader types into pictures. They are kept in this browser and in the address, so that a reload, a
 * link, another slide and the handout have them. All are texts as typed: a picture reads them (`useNumber`) and, where
 * one is empty, shows its example.
 *
 *     const { values, any, reset } = useYourNumbers(['load'])
 *     <input v-model="values.load" data-number="load">
 *
 * The attribute keeps what is typed before the app is live: the prerendered page has the same field. Pictures that use
 * the same key share the value, also between windows.
 * @param keys The names of the picture's numbers: lower-case words, unique in the deck unless they are meant to be shared.
 */
export function useYourNumbers<const Key extends string>(keys: readonly Key[]): YourNumbers<Key> {
  begin(inject(routerKey, undefined))
  const instance = getCurrentInstance()
  onMounted(() => {
    const root: unknown = instance?.proxy?.$el
    if (early.focus !== undefined && root instanceof Element) {
      root.querySelector<HTMLInputElement>(`input[data-number="${early.focus}"]`)?.focus({ preventScroll: true })
      early.focus = undefined
    }
  })

  function set(key: Key, text: string | undefined) {
    all[key] = text
    keep(key, text)
    write()
  }

  const values = reactive(Object.fromEntries(keys.map(key => [key, computed({
    get: () => all[key] ?? preset(key),
    set: (text: string) => set(key, tidy(text)),
  })]))) as unknown as Record<Key, string>

  return {
    values,
    any: computed(() => keys.some(key => (all[key] ?? preset(key)) !== preset(key))),
    forget: key => set(key, undefined),
    reset() {
      keys.forEach(key => set(key, undefined))
      resets.value++
    },
  }
}
