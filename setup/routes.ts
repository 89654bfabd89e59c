import type { RouteRecordRaw } from 'vue-router'
import { defineRoutesSetup } from '@slidev/types'

/** Pages that hold every slide: before Slidev's own routes, which take any word for a slide. */
const pages: RouteRecordRaw[] = [
  { path: '/read', name: 'read', component: () => import('../src/views/ReadView.vue') },
  { path: '/handout', name: 'handout', component: () => import('../src/views/HandoutView.vue') },
  { path: '/pages', name: 'pages', component: () => import('../src/views/PagesView.vue') },
]

/** Slidev's own page for an unknown address is blank; setup/main.ts leads every unknown slide to it as well. */
export default defineRoutesSetup(routes => [...pages, ...routes.map((route): RouteRecordRaw =>
  route.name === 'NotFound' ? { name: route.name, path: route.path, component: () => import('../src/views/MissingSlide.vue') } : route)])
