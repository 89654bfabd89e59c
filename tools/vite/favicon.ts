import type { Plugin } from 'vite'
import type { Colours } from './colours.ts'
import { readColours } from './colours.ts'

/** The deck's mark: two bars that begin at the left edge, before and after. @param colours Those of the dark stage. */
export function favicon({ bg, mass, signal }: Colours): string {
  return '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
    + `<path fill="${bg}" d="M0 0h32v32H0z"/>`
    + `<path fill="${mass}" d="M0 7h27v8H0z"/>`
    + `<path fill="${signal}" d="M0 18h9v8H0z"/></svg>`
}

/** Serves the mark as `icons/favicon.svg` in the colours of the tokens, and links it from the app's page. */
export function faviconPlugin(): Plugin {
  const source = () => favicon(readColours().dark)
  let base = '/'
  return {
    name: 'deck:favicon',
    configResolved: (config) => {
      base = config.base
    },
    configureServer: ({ middlewares }) => {
      middlewares.use('/icons/favicon.svg', (_, response) => {
        response.setHeader('content-type', 'image/svg+xml')
        response.end(source())
      })
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'icons/favicon.svg', source: source() })
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [{ tag: 'link', attrs: { rel: 'icon', href: `${base}icons/favicon.svg` }, injectTo: 'head' }],
    },
  }
}
