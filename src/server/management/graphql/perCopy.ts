import type * as GraphQLModule from 'graphql'

/** Payload hands its own copy of graphql-js over, so that there is one of everything. */
export type GraphQL = typeof GraphQLModule

/** Builds types once for each copy: a schema has each of its types once, and asks for queries and mutations apart. */
export const perCopy = <T>(build: (graphql: GraphQL) => T): ((graphql: GraphQL) => T) => {
  const built = new WeakMap<GraphQL, T>()
  return (graphql) => {
    const types = built.get(graphql) ?? build(graphql)
    built.set(graphql, types)
    return types
  }
}
