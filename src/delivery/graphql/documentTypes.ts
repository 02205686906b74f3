import type { GraphQLFieldConfig, GraphQLFieldConfigMap, GraphQLOutputType } from 'graphql'
import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLFloat,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  GraphQLUnionType,
} from 'graphql'
import { projectDocument, projectFields } from '../documents/project.js'
import { segmentsAt } from '../documents/refs.js'
import { relationKey } from '../documents/snapshot.js'
import { localeOf, valueIn } from '../documents/view.js'
import { fillHtml } from '../html/fillHtml.js'
import { fillText } from '../html/fillText.js'
import { listOf, objectOf } from '../../json.js'
import { hasRichText } from '../shape/publicFields.js'
import type { PublicField } from '../shape/types.js'
import type { GraphqlContext, Source } from './context.js'
import { sourceOf } from './context.js'
import { computedFields } from './computedFields.js'
import { typeNamePart } from './names.js'
import { DateTimeScalar, JsonScalar } from './scalars.js'

export type DocumentField = GraphQLFieldConfig<Source, GraphqlContext>
type DocumentFields = GraphQLFieldConfigMap<Source, GraphqlContext>

/** Finds the type of the documents of a collection. */
export type TypeOf = (collection: string) => GraphQLObjectType | undefined

type Parent = { name: string; typeOf: TypeOf }

const many = (type: GraphQLOutputType): GraphQLOutputType =>
  new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type)))

const SCALARS = {
  text: GraphQLString,
  select: GraphQLString,
  number: GraphQLFloat,
  checkbox: GraphQLBoolean,
  date: DateTimeScalar,
  json: JsonScalar,
}

const storedIn = (field: PublicField, { values, view }: Source): unknown =>
  valueIn(field, values[field.name], view)

const scalarField = (field: PublicField, type: GraphQLOutputType): DocumentField => ({
  type: field.hasMany ? many(type) : type,
  resolve: (source) => storedIn(field, source) ?? (field.hasMany ? [] : null),
})

const richTextFields = (field: PublicField): DocumentFields => {
  const { name } = field
  return {
    [name]: {
      type: JsonScalar,
      resolve: async (source, _args, context) => {
        const rendering = await context.rendering(source, [name])
        const { publication } = source
        const projected = projectFields(
          { rendering, publication, depth: 0, derived: false },
          [field],
          source.values,
          { path: source.path, selection: 'all' },
        )
        return projected[name]
      },
    },
    [`${name}Html`]: {
      type: GraphQLString,
      resolve: async (source, _args, context) => {
        const { html } = source.publication.shape
        const segments = segmentsAt(html, `${source.path}${name}`, source.view)
        if (segments === undefined) return null
        return fillHtml(segments, await context.rendering(source, [`${name}Html`]))
      },
    },
    [`${name}Text`]: {
      type: GraphQLString,
      resolve: async (source, _args, context) => {
        const { text } = source.publication.shape
        const segments = segmentsAt(text, `${source.path}${name}`, source.view)
        if (segments === undefined) return null
        return fillText(segments, await context.rendering(source, [`${name}Text`]))
      },
    },
  }
}

const relatedSource = async (
  field: PublicField,
  value: unknown,
  { view }: Source,
  context: GraphqlContext,
): Promise<Source | null> => {
  const key = relationKey(field, value)
  const publication = key === undefined ? undefined : await context.live(key)
  return publication === undefined ? null : sourceOf(publication, view)
}

const relationField = (field: PublicField, type: GraphQLObjectType): DocumentField => ({
  type: field.hasMany ? many(type) : type,
  resolve: async (source, _args, context) => {
    const value = storedIn(field, source)
    if (!field.hasMany) return relatedSource(field, value, source, context)
    const found = await Promise.all(
      listOf(value).map((one) => relatedSource(field, one, source, context)),
    )
    return found.filter((one) => one !== null)
  },
})

const isObjectType = (type: GraphQLObjectType | undefined): type is GraphQLObjectType =>
  type !== undefined

/** A relation to several collections: the collection, and the document as a union. */
const polymorphicField = (
  field: PublicField,
  slugs: string[],
  { name, typeOf }: Parent,
): DocumentField => {
  const base = `${name}_${typeNamePart(field.name)}`
  const value = new GraphQLUnionType({
    name: base,
    types: () => slugs.map(typeOf).filter(isObjectType),
    resolveType: ({ publication }: Source) => typeOf(publication.collection)?.name,
  })
  const relationTo = new GraphQLEnumType({
    name: `${base}_RelationTo`,
    values: Object.fromEntries(slugs.map((slug) => [slug.replaceAll('-', '_'), { value: slug }])),
  })
  return {
    type: new GraphQLObjectType<{ relationTo: string; value: Source }>({
      name: `${base}_Relationship`,
      fields: { relationTo: { type: relationTo }, value: { type: value } },
    }),
    resolve: async (source, _args, context) => {
      const stored = storedIn(field, source)
      const found = await relatedSource(field, stored, source, context)
      return found === null ? null : { relationTo: objectOf(stored).relationTo, value: found }
    },
  }
}

const nestedField = (field: PublicField, parent: Parent): DocumentField => {
  const name = `${parent.name}_${typeNamePart(field.name)}`
  const type = new GraphQLObjectType<Source, GraphqlContext>({
    name,
    fields: () => fieldsOfType(field.fields ?? [], { ...parent, name }),
  })
  const isArray = field.kind === 'array'
  return {
    type: isArray ? many(type) : type,
    resolve: (source) => {
      const stored = storedIn(field, source)
      const path = `${source.path}${field.name}.`
      return isArray
        ? listOf(stored).map((row, index) => ({
            ...source,
            values: objectOf(row),
            path: `${path}${index}.`,
          }))
        : { ...source, values: objectOf(stored), path }
    },
  }
}

const fieldsOfType = (fields: PublicField[], parent: Parent): DocumentFields =>
  Object.assign(
    {},
    ...fields.map((field): DocumentFields => {
      switch (field.kind) {
        case 'richText':
          return richTextFields(field)
        case 'group':
        case 'array':
          return { [field.name]: nestedField(field, parent) }
        case 'relationship':
        case 'upload': {
          if (Array.isArray(field.relationTo))
            return { [field.name]: polymorphicField(field, field.relationTo, parent) }
          const type = parent.typeOf(field.relationTo ?? '')
          return type === undefined ? {} : { [field.name]: relationField(field, type) }
        }
        default:
          return { [field.name]: scalarField(field, SCALARS[field.kind]) }
      }
    }),
  ) as DocumentFields

const mediaFields: DocumentFields = {
  url: {
    type: GraphQLString,
    resolve: async (source, _args, context) => (await projectedMedia(source, context)).url,
  },
  sizes: {
    type: JsonScalar,
    resolve: async (source, _args, context) => (await projectedMedia(source, context)).sizes,
  },
}

const projectedMedia = async (source: Source, context: GraphqlContext) =>
  projectDocument({
    rendering: await context.rendering(source, []),
    publication: source.publication,
    depth: 0,
    derived: false,
  })

/** The type of the documents of a collection (or the site), from its public fields. */
export const documentType = ({
  name,
  collection,
  fields,
  typeOf,
}: Parent & { collection: string; fields: PublicField[] }): GraphQLObjectType<
  Source,
  GraphqlContext
> =>
  new GraphQLObjectType<Source, GraphqlContext>({
    name,
    fields: () => ({
      ...(collection === 'site'
        ? {}
        : {
            id: {
              type: new GraphQLNonNull(GraphQLString),
              resolve: ({ publication }) => publication.id,
            },
          }),
      ...fieldsOfType(fields, { name, typeOf }),
      ...(collection === 'media' ? mediaFields : {}),
      createdAt: {
        type: DateTimeScalar,
        resolve: ({ publication }) => publication.shape.createdAt,
      },
      updatedAt: {
        type: DateTimeScalar,
        resolve: ({ publication }) => publication.shape.updatedAt,
      },
      ...(hasRichText(fields)
        ? {
            readingMinutes: {
              type: GraphQLInt,
              resolve: ({ publication, view }: Source) => {
                const { readingMinutes } = publication.shape
                const locale = localeOf(readingMinutes, view)
                return locale === undefined ? null : readingMinutes?.[locale]
              },
            },
          }
        : {}),
      ...(collection === 'media' ? {} : computedFields(collection)),
    }),
  })
