import type { SFCTemplateBlock } from 'vue/compiler-sfc'
import type { IsShown } from '../../src/content/shown.ts'
import { parse } from 'vue/compiler-sfc'
import { ranges } from '../../components/ranges.ts'
import { withFigures } from '../../src/content/index.ts'
import { callsOf } from '../../src/content/page-data.ts'
import { isGallery, sample } from '../../src/content/samples.ts'
import { canvas, type } from '../../src/lib/scale.ts'
import { textWidth } from '../../src/lib/text-width.ts'
import { code } from '../code/region.ts'

type Node = NonNullable<SFCTemplateBlock['ast']>['children'][number]
type Element = Extract<Node, { tag: string, props: unknown }>

/** Types of nodes, as Vue's compiler numbers them. */
const ELEMENT = 1
const TEXT = 2
const EXPRESSION = 4
const ATTRIBUTE = 6

/** A slide with its pictures. */
interface Slide {
  /** The file of its page. */
  page: string
  alias: string
  /** Its Markdown. */
  content: string
  /** Its settings; the layout `cover` has room for a headline of several lines. Default: none. */
  frontmatter?: Readonly<Record<string, unknown>>
}

/** The deck that shows every picture with made-up data. */
export const GALLERY = 'gallery.md'

const camelCase = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** All elements of a template, outer ones first. */
function elementsIn(nodes: readonly Node[]): Element[] {
  return nodes.flatMap(node => node.type === ELEMENT ? [node, ...elementsIn(node.children)] : [])
}

/**
 * The value of an attribute's expression. A page can use figures, data, code and the number of clicks, and the gallery can use
 * made-up figures.
 * @returns The value, or `undefined` if the expression uses what only exists while the slide is shown.
 * @throws Error if the expression names no figure or data, or makes up a figure outside the gallery.
 */
function evaluate(expression: string, inGallery: boolean, isShown?: IsShown): unknown {
  const known = { ...callsOf(isShown), code, $clicks: 0, ...(inGallery && { sample }) }
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
function propsOf(element: Element, inGallery: boolean, isShown?: IsShown): Record<string, unknown> {
  return Object.fromEntries(element.props.flatMap((prop): [string, unknown][] => {
    if (prop.type === ATTRIBUTE)
      return [[camelCase(prop.name), prop.value?.content ?? true]]
    if (prop.name !== 'bind' || prop.arg?.type !== EXPRESSION)
      return []
    const name = camelCase(prop.arg.content)
    const source = prop.exp?.type === EXPRESSION ? prop.exp.content : name
    return [[name, evaluate(source, inGallery, isShown)]]
  }))
}

/** The lines of a list that a page writes between the tags of an element. */
function itemsOf(element: Element): string[] {
  const text = element.children.map(child => child.type === TEXT ? child.loc.source : '').join('')
  return [...text.matchAll(/^- (.+)$/gm)].map(([, item]) => item)
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

/** Room for a headline on its one line, between the margins, in px. Widths are estimated a little too large. */
const HEADLINE = canvas.width - 2 * canvas.margin

/** What is wrong with a slide's headline, and with its question: each must fit on one line, except on a cover. */
function headlineProblems({ page, alias, content, frontmatter }: Slide): string[] {
  const heads = frontmatter?.layout === 'cover' ? [] : [...withoutCode(content).matchAll(/^# (.+)$/gm)].map(([, head]) => head)
  return heads.flatMap((head) => {
    const over = textWidth(head, type.headline) - HEADLINE
    return over <= 0
      ? []
      : [`${page}, ${alias}: the headline "${head}" is ${Math.ceil(over)} px longer than its line. Shorten it by a word or two.`]
  })
}

/**
 * Everything that does not fit on a slide, one line each: a headline that is too long, data outside a picture's range, and
 * figures or data that do not exist.
 * @param slide The slide.
 * @param isShown Which slides are shown. Default: all.
 */
export function pictureProblems(slide: Slide, isShown?: IsShown): string[] {
  const { page, alias } = slide
  let content: string
  try {
    content = withFigures(slide.content)
  }
  catch (error) {
    return [`${page}, ${alias}: ${(error as Error).message}`]
  }
  const { descriptor } = parse(`<template>${withoutCode(content)}</template>`)
  return [...headlineProblems({ ...slide, content }), ...elementsIn(descriptor.template?.ast?.children ?? []).flatMap((element) => {
    try {
      ranges[element.tag]?.({ ...propsOf(element, isGallery(page), isShown), items: itemsOf(element) })
      return []
    }
    catch (error) {
      return [`${page}, ${alias}, <${element.tag}>: ${(error as Error).message}`]
    }
  })]
}
