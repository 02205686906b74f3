import type { Refusal } from '../../errors.js'

/** Gathers everything that is wrong with a request, so that its author learns all of it at once. */
export type Faults = {
  readonly list: Refusal[]
  add: (field: string, message: string) => undefined
}

const MOST = 20

export const createFaults = (): Faults => {
  const list: Refusal[] = []
  return {
    list,
    add: (field, message) => {
      if (list.length < MOST) list.push({ code: 'invalid', field: field.slice(0, 120), message })
      return undefined
    },
  }
}

/** Names in a sentence. */
export const names = (allowed: Iterable<string>): string => [...allowed].join(', ')
