import type { DocumentNode } from 'graphql'
import { GraphQLError, Kind, Lexer, OperationTypeNode, Source, TokenKind, parse } from 'graphql'
import { MAX_TOKENS, overLimit } from './limits.js'

/** How many tokens a text has; `undefined` where it is none of GraphQL. */
const tokensOf = (query: string): number | undefined => {
  const lexer = new Lexer(new Source(query))
  try {
    let count = 0
    while (lexer.advance().kind !== TokenKind.EOF) count += 1
    return count
  } catch {
    return undefined
  }
}

const tooLong = (actual: number): GraphQLError =>
  overLimit({
    name: 'tokens',
    maximum: MAX_TOKENS,
    actual,
    message: `This query has ${actual} tokens; at most ${MAX_TOKENS} are allowed.`,
  })

/** Reads the text of a query; anything but queries, and too long a text, is returned as an error. */
export const parseDocument = (query: string): DocumentNode | GraphQLError => {
  let document: DocumentNode
  try {
    document = parse(query, { maxTokens: MAX_TOKENS })
  } catch (error) {
    const tokens = tokensOf(query)
    if (tokens !== undefined && tokens > MAX_TOKENS) return tooLong(tokens)
    if (error instanceof GraphQLError) return error
    throw error
  }
  for (const definition of document.definitions)
    if (
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.operation !== OperationTypeNode.QUERY
    )
      return new GraphQLError(
        `This is a ${definition.operation}; published content is read with queries only.`,
        { nodes: definition },
      )
  return document
}
