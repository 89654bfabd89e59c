/** Where the presenter stands: what every audience window must show. */
export interface Place {
  page: number
  clicks: number
}

type Message = { type: 'hello' } | { type: 'state', state: object }

/**
 * The transport between the windows of one pitch, for Slidev's `addSyncMethod`. Only a presenter
 * window publishes: on loopback Slidev lets every viewer drive the presenter, and a presenter that
 * reloads sends click 0. A window that opens late asks, and the presenter answers.
 * @param isPresenter Whether this window is the presenter's, now.
 * @param place The presenter's slide and step as its address has them, which a reload keeps.
 * @param ready Settles when this window can follow: its router knows where it is.
 */
export function windowSync(isPresenter: () => boolean, place: () => Place, ready: Promise<unknown>) {
  return {
    init<State extends object>(channelKey: string, onUpdate: (data: Partial<State>) => void, state: State) {
      const channel = new BroadcastChannel(`deck windows: ${channelKey}`)
      const post = (message: Message) => channel.postMessage(message)
      const publish = () => {
        const plain = JSON.parse(JSON.stringify(state)) as object
        post({ type: 'state', state: 'page' in plain ? { ...plain, ...place() } : plain })
      }
      channel.onmessage = async ({ data }: MessageEvent<Message>) => {
        await ready
        if (data.type === 'hello' && isPresenter())
          publish()
        else if (data.type === 'state' && !isPresenter())
          onUpdate(data.state as Partial<State>)
      }
      // A window that opens or reloads says so; a presenter that does shows where it is.
      ready.then(() => isPresenter() ? publish() : post({ type: 'hello' }))
      return (_: State, updating?: boolean) => {
        if (!updating && isPresenter())
          publish()
      }
    },
  }
}
