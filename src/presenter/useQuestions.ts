import type { Ref } from 'vue'
import type { Entry } from './search'
import type { DeskSlide } from './usePlan'
import { useLocalStorage } from '@vueuse/core'
import { computed } from 'vue'
import { cut } from '../composables/cut'
import { withFigures } from '../content'
import { questions } from './questions'
import { merged } from './search'

/**
 * The likely questions of the notes and of the list, and those that the talk leaves open.
 * @param slides Every slide.
 */
export function useQuestions(slides: Readonly<Ref<readonly DeskSlide[]>>) {
  const open = useLocalStorage<string[]>(`deck-open-${cut}`, [])
  const isShown = (alias: string) => slides.value.some(slide => slide.alias === alias)
  return {
    entries: computed<Entry[]>(() => merged([
      ...slides.value.flatMap(({ alias, note }) => note.questions.map(each => ({ ...each, from: alias, to: alias }))),
      ...questions.filter(({ to }) => !to || isShown(to)).map(({ question, answer, to }) =>
        ({ question: withFigures(question), answer: withFigures(answer), to })),
    ])),
    open,
    keep(question: string) {
      if (!open.value.includes(question))
        open.value = [...open.value, question]
    },
  }
}
