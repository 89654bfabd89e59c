/**
 * Goes where it is told, one journey at a time. What it is told last counts: wherever a journey ends, it sets out
 * again until it is there, so that nothing that came on the way is lost.
 * @param there Whether this is the place.
 * @param go One journey. Resolves to whether something else came between, so that another try is worth it.
 */
export function follower<Place>(there: (place: Place) => boolean, go: (place: Place) => Promise<boolean>) {
  let wanted: Place
  let going = false
  return async (place: Place) => {
    wanted = place
    if (going)
      return
    going = true
    try {
      while (!there(wanted)) {
        const to = wanted
        const again = await go(to)
        // A place that cannot be reached is left at that, or it would be tried for ever.
        if (!again && to === wanted && !there(to))
          break
      }
    }
    finally {
      going = false
    }
  }
}
