import type { Selection } from '../documents/selection.js'
import { isObject } from '../../json.js'
import type { PublicField } from '../shape/types.js'
import type { Faults } from './faults.js'
import { names } from './faults.js'

/** Names of what is computed for a document beside its fields. */
export const derivedNames = (fields: PublicField[]): string[] => {
  const rich = fields.filter(({ kind }) => kind === 'richText')
  return [
    ...rich.flatMap(({ name }) => [`${name}Html`, `${name}Text`]),
    ...(rich.length > 0 ? ['readingMinutes'] : []),
    'jsonLd',
    'review',
  ]
}

/** What `select` may name beside the fields. The site has no id, and its help in a crisis is a field. */
export const selectableExtras = ({
  fields,
  hasId,
}: {
  fields: PublicField[]
  hasId: boolean
}): string[] => [
  ...(hasId ? ['id'] : []),
  'createdAt',
  'updatedAt',
  ...derivedNames(fields),
  ...(fields.some(({ name }) => name === 'topics') ? ['crisisResources'] : []),
]

type Walk = { faults: Faults; include: boolean | undefined }

const selection = (
  walk: Walk,
  given: unknown,
  fields: PublicField[],
  extra: string[],
  name: string,
): ReadonlyMap<string, Selection> => {
  const chosen = new Map<string, Selection>()
  if (!isObject(given) || Object.keys(given).length === 0) {
    walk.faults.add(name, 'Name fields, for example select[title]=true or select[body]=false.')
    return chosen
  }
  for (const [key, value] of Object.entries(given)) {
    const at = `${name}.${key}`
    const field = fields.find((one) => one.name === key)
    if (field === undefined && !extra.includes(key)) {
      const allowed = names([...fields.map((one) => one.name), ...extra])
      walk.faults.add(at, `"${key.slice(0, 80)}" is not a public field here. Allowed: ${allowed}.`)
    } else if (isObject(value) && field?.fields !== undefined) {
      chosen.set(key, {
        include: walk.include !== false,
        names: selection(walk, value, field.fields, [], at),
      })
    } else if (['true', 'false', true, false].some((one) => one === value)) {
      const wanted = String(value) === 'true'
      walk.include ??= wanted
      if (walk.include !== wanted)
        walk.faults.add(at, 'Either name the fields to have (true) or those to leave out (false).')
      chosen.set(key, 'all')
    } else walk.faults.add(at, 'Give true or false.')
  }
  return chosen
}

/** Every group takes the sense (have, or leave out) that the leaves turned out to have. */
const withSense = (include: boolean, chosen: ReadonlyMap<string, Selection>): Selection => ({
  include,
  names: new Map(
    [...chosen].map(([name, inner]) => [
      name,
      inner === 'all' ? inner : withSense(include, inner.names),
    ]),
  ),
})

/**
 * Payload's `select`: fields to have, or fields to leave out. The id always stays, and so does help
 * in a crisis.
 */
export const parseSelect = ({
  select,
  fields,
  hasId,
  faults,
}: {
  select: unknown
  fields: PublicField[]
  hasId: boolean
  faults: Faults
}): Selection => {
  if (select === undefined) return 'all'
  const walk: Walk = { faults, include: undefined }
  const chosen = selection(walk, select, fields, selectableExtras({ fields, hasId }), 'select')
  return withSense(walk.include ?? true, chosen)
}
