import type { NumberRule } from '../lib/number-rules'
import { computed, ref, watch } from 'vue'
import { currencyIn, printNumber, readNumber } from '../lib/number-rules'
import { preset, resets, useYourNumbers } from './useYourNumbers'

/**
 * One of the reader's numbers, read by a rule. What is no number stays in its field and changes nothing; it is neither kept
 * nor in the address, and nor is the example.
 * @param key Its name in the address.
 * @param rule What it may be.
 * @param example The number until the reader has one, unless the deck has a preset. Default: none, so that it may be empty.
 * @returns `text`: what the field shows. `value`: the last number that the rule allows, writable; undefined if it is empty and
 * has no example. `currency`: that of an amount. `valid`: whether the text is that number. `isExample`: whether `value` is
 * the example. `leave`: shows the number as the deck prints it, once it is typed.
 */
export function useNumber(key: string, rule: NumberRule, example?: number) {
  const { values, forget } = useYourNumbers([key])
  const base = readNumber(preset(key), rule) ?? example
  const kept = computed(() => readNumber(values[key], rule))
  const currency = computed(() => kept.value === undefined ? '' : currencyIn(values[key]))
  const printed = computed(() => {
    const value = kept.value ?? base
    return value === undefined ? '' : printNumber(value, rule, currency.value)
  })

  /** What is being typed, or was typed and is no number. */
  const draft = ref<string>()
  const isEmpty = () => draft.value?.trim() === ''
  watch(kept, (now) => {
    // The number has come from somewhere else: from another field, another window or the control that resets.
    if (draft.value !== undefined && (isEmpty() ? base : readNumber(draft.value, rule) ?? base) !== (now ?? base))
      draft.value = undefined
  })

  watch(resets, () => draft.value = undefined)

  function set(value: number | undefined, text: string) {
    if (value === base && currencyIn(text) === currencyIn(preset(key)))
      forget(key)
    else if (value !== undefined)
      values[key] = text
  }

  return {
    text: computed({
      get: () => draft.value ?? printed.value,
      set(text: string) {
        draft.value = text
        if (isEmpty())
          return forget(key)
        const value = readNumber(text, rule)
        if (value !== undefined)
          set(value, rule.unit === 's' || rule.unit === 'money' ? printNumber(value, rule, currencyIn(text)) : String(value))
      },
    }),
    value: computed({ get: () => kept.value ?? base, set: value => set(value, String(value)) }),
    currency,
    valid: computed(() => draft.value === undefined || isEmpty() || readNumber(draft.value, rule) !== undefined),
    isExample: computed(() => (kept.value ?? base) === base),
    leave() {
      if (isEmpty() || readNumber(draft.value ?? '', rule) !== undefined)
        draft.value = undefined
    },
  }
}
