/** The documents that are open on the screen, by their address. */
type Screen = {
  /** The last save of the text that is shown. */
  updatedAt: string
  /** Called when that text was not saved because somebody else's was in between. */
  onStale: () => void
}

const screens = new Map<string, Screen>()

export const screenOf = (address: string): Screen | undefined => screens.get(address)

/** Says what is shown of a document until the answer is called. */
export const showScreen = (address: string, screen: Screen): (() => void) => {
  screens.set(address, screen)
  return () => {
    // The same document may be open once more by now, in a drawer.
    if (screens.get(address) === screen) screens.delete(address)
  }
}
