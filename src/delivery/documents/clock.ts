/** The time an answer is made at, and until when it would come out the same. */
export type Clock = { readonly now: number; until: number }

export const clockAt = (now: Date): Clock => ({ now: now.getTime(), until: Infinity })

/** Whether a moment has come; one that has not bounds how long the answer holds. */
export const hasCome = (clock: Clock, moment: number): boolean => {
  if (clock.now >= moment) return true
  clock.until = Math.min(clock.until, moment)
  return false
}
