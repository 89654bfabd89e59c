import type { ComputedRef } from 'vue'
import type { Router } from 'vue-router'
import { computed, getCurrentInstance, inject, onMounted, reactive, shallowReactive } from 'vue'
import { routerKey } from 'vue-router'
import { numbersFrom, numbersIn, tidy, withNumbers } from './your-numbers'

/** The key of the browser's storage. */
const STORED = 'deck-your-numbers'

/** All numbers of the reader, shared by all slides of this window. */
const all = shallowReactive<Record<string, string>>({})
let begun = false

/**
 * What was typed into the prerendered page before the app was live, and the field that had the focus then. This module is
 * loaded before the app replaces that page.
 */
const early: { numbers: Record<string, string>, focus?: string } = { numbers: {} }

function look(): void {
  if (typeof document === 'undefined')
    return
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-number]')) {
    const key = input.dataset.number!
    if (input.value !== '')
      early.numbers[key] = tidy(input.value)
    if (input === document.activeElement)
      early.focus = key
  }
}
look()

/** What the browser keeps; nothing if its storage is blocked. */
function stored(): string | null {
  try {
    return localStorage.getItem(STORED)
  }
  catch {
    return null
  }
}

/** Keeps one number. Those that came with a link and were not touched do not replace the reader's own. */
function keep(key: string, text: string): void {
  try {
    localStorage.setItem(STORED, JSON.stringify(numbersFrom(JSON.stringify({ ...numbersFrom(stored()), [key]: text }))))
  }
  catch {
    // Storage is blocked: the address still has the numbers.
  }
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
  Object.keys(all).filter(key => !(key in numbers)).forEach(key => all[key] = '')
  Object.assign(all, numbers)
}

/** Reads storage and address, once; what the address says goes first. Then follows the deck's other windows. */
function begin(router: Router | undefined): void {
  if (begun)
    return
  begun = true
  look()
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

/** The reader's own numbers, for a picture. */
export interface YourNumbers<Key extends string> {
  /** What was typed, by key; empty until something is. Writable, so that fields can be bound with `v-model`. */
  values: Record<Key, string>
  /** Whether anything was typed. */
  any: ComputedRef<boolean>
  /** Empties all of this picture's fields. */
  reset: () => void
}

/**
 * Numbers that the reader types into pictures. They are kept in this browser and in the address, so that a reload, a
 * link, another slide and the handout have them, and are sent nowhere. All are texts as typed: a picture reads them and,
 * where one is empty, shows its example.
 *
 *     const { values, any, reset } = useYourNumbers(['load'])
 *     <input v-model="values.load" data-number="load">
 *
 * The attribute keeps what is typed before the app is live: the prerendered page has the same field.
 * Until the picture is mounted, all values are empty, as on the prerendered page. Pictures that use the same key share
 * the value, also between windows.
 * @param keys The names of the picture's numbers: lower-case words, unique in the deck unless they are meant to be shared.
 */
export function useYourNumbers<const Key extends string>(keys: readonly Key[]): YourNumbers<Key> {
  const router = inject(routerKey, undefined)
  const instance = getCurrentInstance()
  onMounted(() => {
    begin(router)
    const root: unknown = instance?.proxy?.$el
    if (early.focus !== undefined && root instanceof Element) {
      root.querySelector<HTMLInputElement>(`input[data-number="${early.focus}"]`)?.focus({ preventScroll: true })
      early.focus = undefined
    }
  })

  function set(key: Key, text: string) {
    all[key] = tidy(text)
    keep(key, all[key])
    write()
  }

  const values = reactive(Object.fromEntries(keys.map(key => [key, computed({
    get: () => all[key] ?? '',
    set: (text: string) => set(key, text),
  })]))) as unknown as Record<Key, string>

  return {
    values,
    any: computed(() => keys.some(key => values[key] !== '')),
    reset: () => keys.forEach(key => set(key, '')),
  }
}
