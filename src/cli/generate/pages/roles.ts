import type { Action, GRANTS, Scope } from '../../../access/grants.js'
import { ACTIONS } from '../../../access/grants.js'
import type { Role } from '../../../access/roles.js'
import { ROLE_LABELS, ROLES } from '../../../access/roles.js'
import { code, notice, page, table } from './markdown.js'

type Grants = typeof GRANTS
type ResourceGrants = Grants[keyof Grants]

const WORDS: Record<Action, string> = {
  create: 'create',
  read: 'read',
  readVersions: 'read versions',
  update: 'update',
  delete: 'delete',
  unlock: 'unlock',
  admin: 'open the admin panel',
  submit: 'submit for review',
  approve: 'approve',
  sign: 'sign',
  'request-changes': 'request changes',
  publish: 'publish',
  correct: 'publish a correction',
  schedule: 'schedule',
  'cancel-schedule': 'cancel a schedule',
  unpublish: 'unpublish',
  reopen: 'reopen',
  rollback: 'go back to an earlier release',
  assign: 'assign',
}

const SCOPES: Record<Scope, string> = {
  any: 'yes',
  visible: 'published or own',
  own: 'own',
  self: 'own account',
}

const scopeOf = (grants: ResourceGrants, action: Action, role: Role): string => {
  const scope = grants[action][role]
  return scope === undefined ? '-' : SCOPES[scope]
}

const section = ([names, grants]: readonly [string[], ResourceGrants]): string[] => {
  const title = `## ${names.map(code).join(', ')}`
  const given = ACTIONS.filter((action) => Object.keys(grants[action]).length > 0)
  if (given.length === 0)
    return [title, 'Nobody, in any role: only the program itself reads and writes there.']
  const rows = given.map((action) => [
    WORDS[action],
    ...ROLES.map((role) => scopeOf(grants, action, role)),
  ])
  const refused = ACTIONS.filter((action) => !given.includes(action)).map((one) => WORDS[one])
  return [
    title,
    table(['', ...ROLES.map((role) => ROLE_LABELS[role].en)], rows),
    refused.length === 0 ? '' : `Nobody: ${refused.join(', ')}.`,
  ]
}

/** Collections whose rules are the same, together, in the order in which they first appear. */
const grouped = (grants: Grants): [string[], ResourceGrants][] => {
  const groups = new Map<string, [string[], ResourceGrants]>()
  for (const [name, rules] of Object.entries(grants)) {
    const key = JSON.stringify(ACTIONS.map((action) => ROLES.map((role) => rules[action][role])))
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [[name], rules])
    else known[0].push(name)
  }
  return [...groups.values()]
}

/** Who may do what on every collection, from the grants table. */
export const rolesPage = (grants: Grants): string =>
  page(
    notice('`src/access/grants.ts`'),
    '# Roles',
    'What is not granted is refused. A person with several roles has the widest of their grants. API clients and people without a role have none of this: the management plane answers them 401.',
    '- `yes`: every document.\n- `own`: documents the person created.\n- `published or own`: what is published, and what the person created.\n- `own account`: the account the person is signed in with.',
    'Some fields are narrower than their collection: roles and licences are written by another administrator only, and what the program records (`createdBy`, `publishedAt`) by nobody.',
    ...grouped(grants).flatMap(section),
  )
