import type { Ref } from 'vue'
import type { Panel } from './panel'
import type { Entry } from './search'
import type { usePace } from './usePace'
import { computed } from 'vue'
import { blackout, toggleBlackout } from '../composables/blackout'
import { currentCut, cut } from '../composables/cut'
import { usePointer } from '../slidev/usePointer'
import { help } from '../stage/keys'
import { deviation, duration } from './deviation'
import { droppable, ranges } from './ruler'
import { keyWords as words } from './words'

/** What the row of keys depends on, and what its keys do. */
interface Sources {
  pace: ReturnType<typeof usePace>
  panel: Readonly<Ref<Panel>>
  entries: Readonly<Ref<readonly Entry[]>>
  /** Alias of the slide on stage. */
  alias: Readonly<Ref<string>>
  size: Readonly<Ref<number>>
  narrow: Readonly<Ref<boolean>>
  small: Readonly<Ref<boolean>>
  open: (panel: Panel) => void
  grow: (by: number) => void
  toggleCut: () => void
}

/** The row of keys under the plan. */
export function useKeyRow({ pace, panel, entries, alias, size, narrow, small, open, grow, toggleCut }: Sources) {
  const { pointer, change } = usePointer()
  const left = computed(() => droppable(pace.log.value.filter(({ counts }) => counts), pace.on.value))
  const saved = computed(() => left.value.reduce((sum, { seconds }) => sum + seconds, 0))
  const { reading, running } = pace
  const started = computed(() => running.value || reading.value.all.spent > 0)
  const late = computed(() => deviation(reading.value.ahead, started.value).state === 'behind')

  /** What the core cut would drop, and what comes of it. */
  function cutHint(): string {
    if (!left.value.length)
      return ''
    const slides = ranges(left.value.map(({ no }) => no))
    if (!late.value)
      return words.drops(slides, duration(saved.value))
    const { figure, unit, state } = deviation(reading.value.ahead + saved.value, true)
    return words.lands(slides, [figure, unit, state].filter(Boolean).join(' '))
  }

  return computed(() => {
    const short = currentCut.value !== cut
    const here = entries.value.filter(({ from }) => from === alias.value).length
    return [
      { key: 'B', does: blackout.value ? words.blackOn : words.black, on: blackout.value, press: toggleBlackout },
      { key: 'P', does: running.value ? words.pause : started.value ? words.goOn : words.start, press: pace.toggle },
      ...(cut === 'full'
        ? [{
            key: 'C',
            does: short ? words.cutOn : words.cut,
            hint: cutHint(),
            on: short,
            helps: late.value && left.value.length > 0,
            press: toggleCut,
          }]
        : []),
      {
        key: 'Q',
        does: words.questions,
        hint: here ? words.here(here) : '',
        on: panel.value === 'questions',
        press: () => open('questions'),
      },
      { key: 'O', does: words.outline, on: panel.value === 'outline', press: () => open('outline') },
      { key: '+ −', does: words.size, hint: String(size.value), press: () => grow(2) },
      ...(narrow.value ? [{ key: 'N', does: words.pictures, on: panel.value === 'pictures', press: () => open('pictures') }] : []),
      ...(small.value ? [] : [{ key: 'L', does: words.pointer(pointer.value), press: change }]),
      { key: '?', does: words.help, last: true, press: () => help.value = true },
    ]
  })
}
