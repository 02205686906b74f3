import type { Role } from '../variables.js'

/** What a process is made of. */
export type Parts = {
  /** Published content for readers. */
  delivery: boolean
  /** The panel and the APIs of the people who work here; also fills an empty database. */
  management: boolean
  /** What happens by the clock. */
  clock: boolean
}

const PARTS: Record<Role, Parts> = {
  all: { delivery: true, management: true, clock: true },
  delivery: { delivery: true, management: false, clock: false },
  studio: { delivery: true, management: true, clock: false },
  worker: { delivery: false, management: false, clock: true },
}

export const partsOf = (role: Role): Parts => PARTS[role]
