import { isObject, listOf, objectOf } from '../json.js'
import type { JsonObject } from '../json.js'
import type { Schema } from './schema.js'

const DESCRIPTION = `Published content, for everyone: the same bytes whoever asks, no key, no cookie. Only previews show what is not published, to whoever has a token. Every address also answers \`HEAD\` and \`OPTIONS\`; other methods are refused with 405.

This description is at [openapi.json](/content/v1/openapi.json), the GraphQL schema at [schema.graphql](/content/v1/schema.graphql).`

const COMPONENT = /^#\/components\/([^/]+)\/([^/]+)$/

const refsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(refsIn)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner),
  )
}

/** The ways to sign in that an operation asks for, as references; the standard names them only. */
const schemesIn = (paths: JsonObject): string[] =>
  Object.values(paths)
    .flatMap((path) => Object.values(objectOf(path)))
    .flatMap((operation) => listOf(objectOf(operation).security))
    .flatMap((scheme) => Object.keys(objectOf(scheme)))
    .map((name) => `#/components/securitySchemes/${name}`)

/** The components that `paths` lead to, directly or through other components, in their own order. */
const reachable = (components: JsonObject, paths: JsonObject): JsonObject => {
  const reached = new Set<string>()
  const waiting = [...refsIn(paths), ...schemesIn(paths)]
  for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
    if (reached.has(ref)) continue
    reached.add(ref)
    const [, kind = '', name = ''] = COMPONENT.exec(ref) ?? []
    waiting.push(...refsIn(objectOf(components[kind])[name]))
  }
  return Object.fromEntries(
    Object.entries(components)
      .map(([kind, all]) => [
        kind,
        Object.fromEntries(
          Object.entries(objectOf(all)).filter(([name]) =>
            reached.has(`#/components/${kind}/${name}`),
          ),
        ),
      ])
      .filter(([, left]) => Object.keys(objectOf(left)).length > 0),
  )
}

/** The description of the delivery plane alone: its addresses, and the components they lead to. */
export const deliveryPart = (description: Schema): Schema => {
  const { info, paths, components, tags, security: _staff, ...head } = description
  const open = Object.fromEntries(
    Object.entries(objectOf(paths)).filter(([path]) => path.startsWith('/content/v1')),
  )
  return {
    ...head,
    info: { ...objectOf(info), title: 'Secure Base: published content', description: DESCRIPTION },
    tags: (tags as JsonObject[]).filter(({ name }) => name === 'Delivery'),
    paths: open,
    components: reachable(objectOf(components), open),
  }
}
