import type { ShortcutOptions } from '@slidev/types'
import { nextTick, ref } from 'vue'

/** A row of the help sheet: one or more keys that do the same thing. */
export interface Key {
  /** The keys as printed on a keyboard; each one works alone. */
  keys: readonly string[]
  /** What they do. */
  does: string
  /** The names of their shortcuts, Slidev's or the deck's; `undefined` if another event handler handles the keys. */
  shortcuts?: readonly string[]
}

/**
 * Whether this is a client's build. A client reads alone: there is no presenter, and no audience to hide slides from.
 */
export const forReader = !__SLIDEV_FEATURE_PRESENTER__

/** Every key of this build. Shortcuts that are not in this list are disabled; the help sheet shows the list. */
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
  // As in Slidev, F is handled outside the list of shortcuts.
  { keys: ['F'], does: 'full screen' },
  { keys: ['R'], does: 'replays a race in real time, runs the lab again, or shows many small changes, where a slide has one' },
  {
    keys: ['B', '.'],
    does: forReader ? 'black screen; Esc ends it too' : 'black screen for the audience',
    shortcuts: ['blackout', 'blackout_clicker', ...(forReader ? ['blackout_end'] : [])],
  },
  ...(forReader ? [] : [{ keys: ['Q'], does: 'likely questions, in the presenter\'s window' }]),
  { keys: ['Ctrl + P'], does: 'the handout, ready to print' },
  { keys: ['Esc'], does: 'closes what is open; takes the focus off a button' },
  { keys: ['?'], does: 'this list', shortcuts: ['help'] },
]

/**
 * The shortcuts named in the list above, in the list's order.
 * @param all All shortcuts: Slidev's and the deck's own.
 * @throws Error if the list names a shortcut that does not exist.
 */
export function listed(all: readonly ShortcutOptions[]): ShortcutOptions[] {
  return keys.flatMap(key => key.shortcuts ?? []).map((name) => {
    const shortcut = all.find(each => each.name === name)
    if (!shortcut)
      throw new Error(`src/stage/keys.ts names the shortcut "${name}", which does not exist.`)
    return shortcut
  })
}

/** Whether the help sheet is open. */
export const help = ref(false)

/** Opens the help sheet at the legend of the marks, and keeps the slide in place. @param event The click on a mark. */
export async function openLegend(event: MouseEvent): Promise<void> {
  event.preventDefault()
  help.value = true
  await nextTick()
  document.getElementById('letters')?.scrollIntoView()
}
