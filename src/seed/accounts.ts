/** The sample accounts, one for each role. */
import type { Role } from '../access/roles.js'
import type { Ref } from './refs.js'
import { ref } from './refs.js'

export type SampleAccount = {
  email: `${string}@example.org`
  name: string
  roles: Role[]
  /** Who readers see when this account writes or signs. */
  person?: Ref
  licence?: { number: string; jurisdiction: string; expiresOn: string }
}

export const SAMPLE_ACCOUNTS = {
  admin: { email: 'admin@example.org', name: 'Alex Moreno', roles: ['admin'] },
  editor: { email: 'editor@example.org', name: 'Robin Castellanos', roles: ['editor'] },
  author: {
    email: 'author@example.org',
    name: 'Priya Raman',
    roles: ['author'],
    person: ref('people/priya-raman'),
  },
  clinician: {
    email: 'clinician@example.org',
    name: 'Marisol Vega',
    roles: ['clinician'],
    person: ref('people/marisol-vega'),
    licence: {
      number: 'SAMPLE-0001',
      jurisdiction: 'California, United States',
      expiresOn: '2035-12-31T00:00:00.000Z',
    },
  },
} as const satisfies Record<Role, SampleAccount>
