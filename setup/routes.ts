import type { RouteLocationNormalized, RouteRecordRaw } from 'vue-router'
import { defineRoutesSetup } from '@slidev/types'
import { slides } from '../src/slidev/slides'

/** Slidev sends an unknown slide to the last one and an unreadable step to none; both get an answer here. */
function known(to: RouteLocationNormalized) {
  const no = String(to.params.no)
  const found = slides.value.some(s => String(s.no) === no || s.meta.slide.frontmatter.routeAlias === no)
  if (!found)
    return { name: 'NotFound', params: { pathMatch: to.path.slice(1).split('/') } }
  const { clicks, ...query } = to.query
  if (clicks !== undefined && !/^\d+$/.test(String(clicks)))
    return { ...to, query }
}

export default defineRoutesSetup(routes => routes.map((route): RouteRecordRaw => {
  if (route.name === 'play' || route.name === 'presenter')
    return { ...route, beforeEnter: [known, ...[route.beforeEnter ?? []].flat()] } as RouteRecordRaw
  if (route.name === 'NotFound')
    return { name: route.name, path: route.path, component: () => import('../src/views/MissingSlide.vue') }
  return route
}))
