/**
 * Returns a function that goes to a requested place, one navigation at a time. The last request wins: navigations
 * are repeated, one after another, until its place is reached, so that requests during a navigation are not lost. The
 * function resolves to false at once if an earlier request is still being served and takes this one over.
 * @param there Whether the place has been reached.
 * @param go Navigates once. Resolves to true if the navigation was interrupted, in which case another try may succeed.
 */
export function follower<Place>(there: (place: Place) => boolean, go: (place: Place) => Promise<boolean>) {
  let wanted: Place
  let going = false
  return async (place: Place): Promise<boolean> => {
    wanted = place
    if (going)
      return false
    going = true
    try {
      while (!there(wanted)) {
        const to = wanted
        const again = await go(to)
        // Give up on a place that cannot be reached, instead of trying for ever.
        if (!again && to === wanted && !there(to))
          break
      }
    }
    finally {
      going = false
    }
    return true
  }
}
