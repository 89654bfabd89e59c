import type { ShortcutOptions } from '@slidev/types'
import { ref } from 'vue'

/** What keys do, as the help sheet says it. */
export interface Key {
  /** The keys as they are printed on a keyboard; each does it alone. */
  keys: readonly string[]
  /** What they do. */
  does: string
  /** The shortcuts that do it, Slidev's or the deck's, by name; none where another listener does it. */
  shortcuts?: readonly string[]
}

/** Whether this build is a client's, read alone: nobody presents from it, and there is nobody to hide a slide from. */
export const forReader = !__SLIDEV_FEATURE_PRESENTER__

/** Every key of this build. What is not in this list does nothing, and the help sheet is this list. */
export const keys: readonly Key[] = [
  { keys: ['Right', 'Space', 'Page Down'], does: 'next step, then next slide', shortcuts: ['next_right', 'next_space', 'next_page_key'] },
  {
    keys: ['Left', 'Shift + Space', 'Page Up'],
    does: 'previous step, then previous slide',
    shortcuts: ['prev_left', 'prev_space', 'prev_page_key'],
  },
  { keys: ['Down', 'Shift + Right'], does: 'next slide', shortcuts: ['next_down', 'next_shift'] },
  { keys: ['Up', 'Shift + Left'], does: 'previous slide', shortcuts: ['prev_up', 'prev_shift'] },
  { keys: ['O'], does: 'overview of all slides', shortcuts: ['toggle_overview'] },
  { keys: ['G'], does: 'go to a slide by title or number', shortcuts: ['goto'] },
  ...(forReader ? [{ keys: ['V'], does: 'read this slide as text', shortcuts: ['read'] }] : []),
  { keys: ['D'], does: 'dark or light', shortcuts: ['toggle_dark'] },
  // Slidev hears F outside its list.
  { keys: ['F'], does: 'full screen' },
  { keys: ['R'], does: 'a race in real time, or the lab once more, where a slide has one' },
  {
    keys: ['B', '.'],
    does: forReader ? 'black screen; Esc ends it too' : 'black screen for the audience',
    shortcuts: ['blackout', 'blackout_clicker', ...(forReader ? ['blackout_end'] : [])],
  },
  ...(forReader ? [] : [{ keys: ['Q'], does: "likely questions, in the presenter's window" }]),
  { keys: ['Ctrl + P'], does: 'the handout, ready to print' },
  { keys: ['Esc'], does: 'closes what is open; takes the focus off a button' },
  { keys: ['?'], does: 'this list', shortcuts: ['help'] },
]

/**
 * The shortcuts that the list above names, in its order.
 * @param all Slidev's and the deck's own.
 * @throws Error when the list names one that there is not.
 */
export function listed(all: readonly ShortcutOptions[]): ShortcutOptions[] {
  return keys.flatMap(key => key.shortcuts ?? []).map((name) => {
    const shortcut = all.find(each => each.name === name)
    if (!shortcut)
      throw new Error(`src/stage/keys.ts names the shortcut "${name}", which there is not.`)
    return shortcut
  })
}

/** Whether the help sheet is open. */
export const help = ref(false)
