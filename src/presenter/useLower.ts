import type { Ref } from 'vue'
import type { Step } from './detour'
import type { Panel } from './panel'
import type { Entry } from './search'
import type { DeskSlide } from './usePlan'
import { useNav } from '@slidev/client'
import { computed } from 'vue'
import { nextPress } from './next-press'
import { desk, nextWords } from './words'

/** A slide at a step, in words: `distributed, 0 of 4`. */
const placeOf = ({ alias, last }: DeskSlide, step: number) => [alias, desk.stepOf(step, last)].filter(Boolean).join(', ')
/** A slide's budget: `75 s, core`. */
export const budgetOf = ({ seconds, core }: DeskSlide) => desk.seconds(seconds) + (core ? desk.core : '')

/** What the lower picture depends on. */
interface Sources {
  slides: Readonly<Ref<readonly DeskSlide[]>>
  /** The slide on stage. */
  here: Readonly<Ref<DeskSlide>>
  /** Where the pitch was before a detour; undefined if it is on none. */
  from: Readonly<Ref<Step | undefined>>
  panel: Readonly<Ref<Panel>>
  /** What is chosen in the questions and in the outline. */
  question: Readonly<Ref<Entry | undefined>>
  row: Readonly<Ref<DeskSlide | undefined>>
}

/** What the lower picture shows: always what the next key brings. */
export function useLower({ slides, here, from, panel, question, row }: Sources) {
  const { clicks, nextRoute } = useNav()
  const find = (alias: string | undefined) => slides.value.find(slide => slide.alias === alias)
  const origin = computed(() => find(from.value?.alias))
  const next = computed(() => slides.value.find(({ route }) => route === nextRoute.value))
  const press = computed(() => nextPress({ alias: here.value.alias, step: clicks.value }, here.value.last, next.value?.alias))

  const lower = computed(() => {
    if (panel.value === 'questions') {
      const slide = find(question.value?.to)
      const remark = slide ? nextWords.back((origin.value ?? here.value).no) : ''
      return { title: nextWords.enter, place: slide?.alias ?? '', slide, step: 0, remark }
    }
    if (panel.value === 'outline' && row.value)
      return { title: nextWords.enter, place: placeOf(row.value, 0), slide: row.value, step: 0, remark: budgetOf(row.value) }
    if (origin.value) {
      const { alias, clicks: step } = from.value!
      return { title: nextWords.back(origin.value.no), place: placeOf(find(alias)!, step), slide: origin.value, step, remark: '' }
    }
    const slide = find(press.value?.alias)
    if (!press.value || !slide)
      return { title: nextWords.end, place: '', step: 0, remark: '' }
    return {
      title: nextWords.press,
      place: placeOf(slide, press.value.step),
      slide,
      step: press.value.step,
      remark: slide === here.value ? '' : desk.seconds(slide.seconds),
    }
  })

  return {
    lower,
    /** The slide that forward leads to from this one; undefined at the end. */
    next: computed(() => next.value === here.value ? undefined : next.value),
  }
}
