import type { GraphQLFieldConfigMap } from 'graphql'
import { GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLString } from 'graphql'
import { crisisResourcesFor } from '../documents/crisis.js'
import { jsonLdOf } from '../documents/jsonLd/jsonLdOf.js'
import type { GraphqlContext, Source } from './context.js'
import { JsonScalar } from './scalars.js'

const CrisisResource = new GraphQLObjectType({
  name: 'CrisisResource',
  fields: Object.fromEntries(
    ['region', 'name', 'phone', 'text', 'url', 'instructions'].map((name) => [
      name,
      { type: GraphQLString },
    ]),
  ),
})

const Reviewer = new GraphQLObjectType({
  name: 'Reviewer',
  fields: { name: { type: GraphQLString }, credentials: { type: GraphQLString } },
})

const Review = new GraphQLObjectType({
  name: 'Review',
  fields: {
    lastReviewed: { type: GraphQLString },
    nextReviewDue: { type: GraphQLString },
    reviewedBy: { type: new GraphQLList(new GraphQLNonNull(Reviewer)) },
  },
})

/** What is computed for every document beside its fields. */
export const computedFields = (
  collection: string,
): GraphQLFieldConfigMap<Source, GraphqlContext> => ({
  jsonLd: {
    type: JsonScalar,
    resolve: async (source, _args, context) =>
      jsonLdOf(source.publication, await context.rendering(source, ['jsonLd'])),
  },
  review: { type: Review, resolve: ({ publication }) => publication.shape.review ?? null },
  ...(collection === 'site'
    ? {}
    : {
        crisisResources: {
          type: new GraphQLList(new GraphQLNonNull(CrisisResource)),
          description: 'Where to turn, on documents about a sensitive topic.',
          resolve: async (source: Source, _args: unknown, context: GraphqlContext) =>
            crisisResourcesFor(source.publication, await context.rendering(source, [])) ?? null,
        },
      }),
})
