import type { FigureValue, Unit } from './types.ts'
import { literal } from './page-data.ts'

/** A made-up figure, for the gallery of pictures. The deck itself states no such figure. */
export function sample(value: number, unit: Unit, more: Partial<FigureValue> = {}): FigureValue {
  return { id: `sample ${value} ${unit}`, value, unit, kind: 'illustrative', ...more }
}

/** Whether a file is a page of the gallery: `gallery.md`, or one in the folder `gallery`. */
export const isGallery = (file: string): boolean => /(?:^|[/\\])gallery(?:\.md$|[/\\])/.test(file)

/** Replaces each `sample(28, 'ms')` in a page of the gallery with a made-up figure. */
export function withSamples(text: string): string {
  return text.replace(/\bsample\(([^()]*)\)/g, (_, args: string) =>
    // eslint-disable-next-line no-new-func -- the gallery is our own source
    literal(sample(...(new Function(`return [${args}]`)() as Parameters<typeof sample>))))
}
