import type { RouteRecordRaw } from 'vue-router'
import { defineRoutesSetup } from '@slidev/types'
import { slides } from '../src/slidev/slides'

/** Pages that show all slides. They come before Slidev's own routes, which match any word as a slide. */
const pages: RouteRecordRaw[] = [
  { path: '/read', name: 'read', component: () => import('../src/views/ReadView.vue') },
  { path: '/handout', name: 'handout', component: () => import('../src/views/HandoutView.vue') },
  { path: '/pages', name: 'pages', component: () => import('../src/views/PagesView.vue') },
  // tools/paper/pptx.ts makes the editable presentation from this page, in the presenter's build.
  ...(__SLIDEV_FEATURE_PRESENTER__ ? [{ path: '/print', name: 'print', component: () => import('../src/slidev/print') }] : []),
]

/** Returns one of Slidev's own routes unchanged or, if it does not suit the deck, a replacement for it. */
function ours(route: RouteRecordRaw): RouteRecordRaw {
  // Slidev's own page for unknown addresses is blank. setup/main.ts also redirects unknown slides to its replacement.
  if (route.name === 'NotFound')
    return { name: route.name, path: route.path, component: () => import('../src/views/MissingSlide.vue') }
  // Redirect to the first slide by its alias: a host has no page for a slide's number.
  if (route.path === '')
    return { path: '', redirect: ({ query }) => ({ path: `/${slides.value[0].meta.slide.frontmatter.routeAlias}`, query }) }
  return route
}

export default defineRoutesSetup(routes => [...pages, ...routes.map(ours)])
