import type { RouteLocationNormalized } from 'vue-router'
import type { Report } from '../lib/room'
import { sharedState, useNav } from '@slidev/client'
import { useEventListener, useIntervalFn } from '@vueuse/core'
import { nextTick, toRaw, watch } from 'vue'
import { isNavigationFailure, NavigationFailureType, useRouter } from 'vue-router'
import { blackout } from './blackout'
import { currentCut, shorten } from './cut'
import { follower } from './follow'
import { calls, forget, hear } from './room'

/** Slide and step as in the address, which survives a reload. */
interface Place {
  no: string
  clicks: string | undefined
}

type Message
  /** A window has opened. */
  = | { type: 'hello', presenter: boolean }
  /**
   * The presenter's window says where the pitch is. `served` counts, by window, the wishes that have been followed.
   */
    | { type: 'lead', place: Place, core: boolean, served: Readonly<Record<string, number>>, state: typeof sharedState }
  /** A key or tap in an audience window has led it elsewhere: the pitch follows. `count` numbers the window's wishes. */
    | { type: 'wish', id: string, count: number, place: Place }
  /** The presenter's window asks who is there. */
    | { type: 'ask' }
  /** An audience window confirms what it shows, or says that it closes. */
    | { type: 'at', report: Omit<Report, 'heard'> }
    | { type: 'bye', id: string }

/** How often the presenter's window asks who is there, in ms. */
const ASKS = 2000

const placeIn = ({ params, query }: RouteLocationNormalized): Place => ({ no: String(params.no), clicks: query.clicks?.toString() })
const same = (a: Place, b: Place) => a.no === b.no && (a.clicks ?? '0') === (b.clicks ?? '0')

/**
 * Makes every window in this browser show the same slide and step. The presenter's window leads; a key or tap in an
 * audience window is passed to it, so that it leads the pitch from there, too. A window that opens later asks for the
 * current place, and never leads by opening. Each audience window confirms what it shows. This replaces Slidev's own
 * sync, which has three faults: any window that opens drives the presenter; a presenter that reloads sends click 0; and
 * messages that arrive during a navigation are dropped, so that a burst of keys can leave the audience a step behind.
 */
export function useWindowSync() {
  const { isPresenter, isPrintMode, hasPrimarySlide } = useNav()
  const router = useRouter()
  const channel = new BroadcastChannel('deck windows')
  const post = (message: Message) => channel.postMessage(message)
  const here = () => placeIn(router.currentRoute.value)
  const id = crypto.randomUUID()
  const isAudience = () => !isPresenter.value && hasPrimarySlide.value && !isPrintMode.value

  /** Where this window is being led just now. */
  let going: Place | undefined

  const follow = follower<Place>(
    place => same(here(), place),
    async ({ no, clicks }) => {
      going = { no, clicks }
      const failure = await router.replace({ params: { no }, query: { ...router.currentRoute.value.query, clicks } })
      return isNavigationFailure(failure, NavigationFailureType.cancelled)
    },
  )

  /** In the presenter's window: the wishes that have been heard and followed, by window. */
  const heard: Record<string, number> = {}
  let served: Readonly<Record<string, number>> = {}

  function lead() {
    if (isPresenter.value)
      post({ type: 'lead', place: here(), core: currentCut.value === 'core', served, state: { ...toRaw(sharedState) } })
  }

  /** In an audience window: whether a presenter's window has led it, and how many wishes it has had since. */
  let joined = false
  let wishes = 0

  /** Whether the window is being closed, or is kept by the browser for a way back. */
  let gone = false

  async function confirm() {
    await nextTick()
    if (isAudience() && !gone) {
      const { no, clicks } = here()
      post({ type: 'at', report: { id, no, step: Number(clicks ?? 0), black: blackout.value, hidden: document.hidden } })
    }
  }

  async function obey({ place, core, served, state }: Message & { type: 'lead' }) {
    // Take over the rest of Slidev's state: the pointer, and the slide of the notes view. It is marked as this window's
    // own, so that Slidev does not navigate by it too. In development, Slidev's server has already sent this state.
    if (!__SLIDEV_HAS_SERVER__)
      Object.assign(sharedState, state, { lastUpdate: { id: '', type: 'viewer', time: 0 } })
    shorten(core)
    // While a wish is on its way, what the presenter's window says is older than the wish.
    if (!isAudience() || (served[id] ?? 0) < wishes)
      return
    await follow(place)
    joined = true
    confirm()
  }

  async function grant({ id, count, place }: Message & { type: 'wish' }) {
    heard[id] = count
    if (await follow(place)) {
      served = { ...heard }
      lead()
    }
  }

  channel.onmessage = async ({ data }: MessageEvent<Message>) => {
    await router.isReady()
    if (data.type === 'hello') {
      // A presenter's window that has just opened knows of no wishes.
      if (data.presenter)
        wishes = 0
      lead()
      return
    }
    if (data.type === 'ask')
      return confirm()
    if (!isPresenter.value)
      return data.type === 'lead' ? obey(data) : undefined
    if (data.type === 'wish')
      return grant(data)
    if (data.type === 'at')
      hear({ ...data.report, heard: Date.now() })
    if (data.type === 'bye')
      forget(data.id)
  }

  /** Passes on where a key or tap has led this audience window, once it belongs to a pitch. */
  function wish() {
    if (isAudience() && joined && !(going && same(here(), going)))
      post({ type: 'wish', id, count: ++wishes, place: here() })
    going = undefined
    confirm()
  }

  router.isReady().then(() => {
    post({ type: 'hello', presenter: isPresenter.value })
    watch([router.currentRoute, currentCut, () => ({ ...sharedState })], lead, { immediate: true })
    watch(router.currentRoute, wish, { immediate: true })
    watch(blackout, confirm)
    watch(calls, lead)
    useIntervalFn(() => isPresenter.value && post({ type: 'ask' }), ASKS, { immediateCallback: true })
  })
  useEventListener(document, 'visibilitychange', confirm)
  useEventListener('pagehide', () => {
    gone = true
    post({ type: 'bye', id })
  })
  useEventListener('pageshow', ({ persisted }) => {
    if (!persisted)
      return
    gone = false
    post({ type: 'hello', presenter: isPresenter.value })
  })
}
