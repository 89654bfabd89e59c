/** A slide at a step. */
export interface Shown {
  alias: string
  step: number
}

/**
 * What the next press brings: the next step of the slide, the next slide, or nothing at the end of the pitch.
 * @param here The slide and step on stage.
 * @param last The slide's last step.
 * @param next Alias of the slide that forward leads to; undefined at the end.
 */
export function nextPress(here: Shown, last: number, next: string | undefined): Shown | undefined {
  if (here.step < last)
    return { alias: here.alias, step: here.step + 1 }
  return next === undefined || next === here.alias ? undefined : { alias: next, step: 0 }
}
