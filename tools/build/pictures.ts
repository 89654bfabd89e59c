import type { SFCTemplateBlock } from 'vue/compiler-sfc'
import { parse } from 'vue/compiler-sfc'
import { ranges } from '../../components/ranges.ts'
import { calls } from '../../src/content/page-data.ts'
import { sample } from '../../src/content/samples.ts'

type Node = NonNullable<SFCTemplateBlock['ast']>['children'][number]
type Element = Extract<Node, { tag: string, props: unknown }>

/** Types of nodes, as Vue's compiler numbers them. */
const ELEMENT = 1
const EXPRESSION = 4
const ATTRIBUTE = 6

/** A slide with its pictures. */
interface Slide {
  /** The file of its page. */
  page: string
  alias: string
  /** Its Markdown. */
  content: string
}

/** The deck that shows every picture with made-up data. */
export const GALLERY = 'gallery.md'

const camelCase = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** All elements of a template, outer ones first. */
function elementsIn(nodes: readonly Node[]): Element[] {
  return nodes.flatMap(node => node.type === ELEMENT ? [node, ...elementsIn(node.children)] : [])
}

/**
 * The value of an attribute's expression. A page can use figures, data and the number of clicks, and the gallery can use
 * made-up figures.
 * @returns The value, or `undefined` if the expression uses what only exists while the slide is shown.
 * @throws Error if the expression names no figure or data, or makes up a figure outside the gallery.
 */
function evaluate(expression: string, inGallery: boolean): unknown {
  const known = { ...calls, $clicks: 0, ...(inGallery && { sample }) }
  try {
    // eslint-disable-next-line no-new-func -- the page is our own source
    return new Function(...Object.keys(known), `return (${expression})`)(...Object.values(known))
  }
  catch (error) {
    if (error instanceof ReferenceError && !/\bsample\(/.test(expression))
      return undefined
    throw error
  }
}

/** The props that a page gives to a component. */
function propsOf(element: Element, inGallery: boolean): Record<string, unknown> {
  return Object.fromEntries(element.props.flatMap((prop): [string, unknown][] => {
    if (prop.type === ATTRIBUTE)
      return [[camelCase(prop.name), prop.value?.content ?? true]]
    if (prop.name !== 'bind' || prop.arg?.type !== EXPRESSION)
      return []
    const name = camelCase(prop.arg.content)
    const source = prop.exp?.type === EXPRESSION ? prop.exp.content : name
    return [[name, evaluate(source, inGallery)]]
  }))
}

/** A page without its blocks of code, which Vue's parser would take for elements. */
function withoutCode(content: string): string {
  let inside = false
  return content.split('\n').filter((line) => {
    const fence = line.startsWith('```')
    if (fence)
      inside = !inside
    return !fence && !inside
  }).join('\n')
}

/**
 * Everything on a slide that its pictures do not fit, one line each: data outside a picture's range, and figures or data
 * that do not exist.
 */
export function pictureProblems({ page, alias, content }: Slide): string[] {
  const { descriptor } = parse(`<template>${withoutCode(content)}</template>`)
  return elementsIn(descriptor.template?.ast?.children ?? []).flatMap((element) => {
    try {
      ranges[element.tag]?.(propsOf(element, page === GALLERY))
      return []
    }
    catch (error) {
      return [`${page}, ${alias}, <${element.tag}>: ${(error as Error).message}`]
    }
  })
}
