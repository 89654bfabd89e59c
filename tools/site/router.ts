import type { Page } from 'playwright-chromium'

/**
 * Navigates the running app to an address, as an in-app link would, without loading a page.
 * @param page The page that the app runs in.
 * @param to One or more addresses, relative to the path under which the app is served. No frame is drawn between them.
 */
export function go(page: Pick<Page, 'evaluate'>, ...to: string[]): Promise<void> {
  return page.evaluate(async (to) => {
    const app = document.querySelector('#app') as unknown as {
      __vue_app__: { config: { globalProperties: { $router: { push: (to: string) => Promise<void> } } } }
    }
    for (const address of to)
      await app.__vue_app__.config.globalProperties.$router.push(address)
  }, to)
}
