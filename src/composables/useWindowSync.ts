import type { RouteLocationNormalized } from 'vue-router'
import { sharedState, useNav } from '@slidev/client'
import { toRaw, watch } from 'vue'
import { isNavigationFailure, NavigationFailureType, useRouter } from 'vue-router'
import { follower } from './follow'

/** Slide and step as in the address, which survives a reload. */
interface Place {
  no: string
  clicks: string | undefined
}

type Message = { type: 'hello' } | { type: 'lead', place: Place, state: typeof sharedState }

const placeIn = ({ params, query }: RouteLocationNormalized): Place => ({ no: String(params.no), clicks: query.clicks?.toString() })

/**
 * Makes every window in this browser show the same slide and step as the presenter's window. Only the presenter's
 * window leads; a window that opens later asks for the current place. This replaces Slidev's own sync, which has three
 * faults: any viewer on loopback drives the presenter; a presenter that reloads sends click 0; and messages that arrive
 * during a navigation are dropped, so that a burst of keys can leave the audience a step behind for good.
 */
export function useWindowSync() {
  const { isPresenter, isPrintMode, hasPrimarySlide } = useNav()
  const router = useRouter()
  const channel = new BroadcastChannel('deck windows')
  const post = (message: Message) => channel.postMessage(message)
  const here = () => placeIn(router.currentRoute.value)

  const follow = follower<Place>(
    ({ no, clicks }) => here().no === no && here().clicks === clicks,
    async ({ no, clicks }) => {
      const failure = await router.replace({ params: { no }, query: { ...router.currentRoute.value.query, clicks } })
      return isNavigationFailure(failure, NavigationFailureType.cancelled)
    },
  )

  function lead() {
    if (isPresenter.value)
      post({ type: 'lead', place: here(), state: { ...toRaw(sharedState) } })
  }

  channel.onmessage = async ({ data }: MessageEvent<Message>) => {
    await router.isReady()
    if (data.type === 'hello')
      return lead()
    if (isPresenter.value)
      return
    // Take over the rest of Slidev's state: the pointer, and the slide of the notes view. It is marked as this window's
    // own, so that Slidev does not navigate by it too. In development, Slidev's server has already sent this state.
    if (!__SLIDEV_HAS_SERVER__)
      Object.assign(sharedState, data.state, { lastUpdate: { id: '', type: 'viewer', time: 0 } })
    if (hasPrimarySlide.value && !isPrintMode.value)
      follow(data.place)
  }

  router.isReady().then(() => {
    post({ type: 'hello' })
    watch([router.currentRoute, () => ({ ...sharedState })], lead, { immediate: true })
  })
}
