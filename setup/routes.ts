import type { RouteRecordRaw } from 'vue-router'
import { defineRoutesSetup } from '@slidev/types'
import { slides } from '../src/slidev/slides'

/** Pages that hold every slide: before Slidev's own routes, which take any word for a slide. */
const pages: RouteRecordRaw[] = [
  { path: '/read', name: 'read', component: () => import('../src/views/ReadView.vue') },
  { path: '/handout', name: 'handout', component: () => import('../src/views/HandoutView.vue') },
  { path: '/pages', name: 'pages', component: () => import('../src/views/PagesView.vue') },
  // The editable presentation is made from the presenter's build (tools/paper/pptx.ts).
  ...(__SLIDEV_FEATURE_PRESENTER__ ? [{ path: '/print', name: 'print', component: () => import('../src/slidev/print') }] : []),
]

/** What becomes of Slidev's own routes. */
function ours(route: RouteRecordRaw): RouteRecordRaw {
  // Slidev's own page for an unknown address is blank; setup/main.ts leads every unknown slide to this one as well.
  if (route.name === 'NotFound')
    return { name: route.name, path: route.path, component: () => import('../src/views/MissingSlide.vue') }
  // The first slide by its alias, as every other one: a number has no page on a host.
  if (route.path === '')
    return { path: '', redirect: ({ query }) => ({ path: `/${slides.value[0].meta.slide.frontmatter.routeAlias}`, query }) }
  return route
}

export default defineRoutesSetup(routes => [...pages, ...routes.map(ours)])
