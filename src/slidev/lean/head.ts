import type { MaybeRefOrGetter, Plugin } from 'vue'
import { toValue, watchEffect } from 'vue'

/** Of a page's head Slidev sets the title alone; language and icon are in the page that is served. */
export function useHead({ title }: { title?: MaybeRefOrGetter<string | undefined> }): void {
  watchEffect(() => {
    const text = toValue(title)
    if (text)
      document.title = text
  })
}

const none: Plugin = { install() {} }

/** Nothing to install: `useHead` keeps no list. */
export const createHead = () => none
