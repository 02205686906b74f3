import type { Request, Response } from 'express'
import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { searchOf } from '../http/search.js'
import { createReadJson } from '../http/readJson.js'
import { names } from '../query/faults.js'
import type { GraphqlRequest } from './request.js'
import { parseGraphqlRequest } from './request.js'

const PARAMETERS = ['query', 'variables', 'operationName', 'extensions']
const JSON_PARAMETERS = ['variables', 'extensions'] as const

const fromBody = createReadJson({ limit: '64kb', name: 'A query' })

const fromSearch = (request: Request): Result<unknown> => {
  const given = new URLSearchParams(searchOf(request))
  for (const name of new Set(given.keys())) {
    const field = name.slice(0, 80)
    if (!PARAMETERS.includes(name))
      return refuse({
        code: 'invalid',
        message: `Unknown parameter "${field}". Allowed: ${names(PARAMETERS)}.`,
        field,
      })
    if (given.getAll(name).length > 1)
      return refuse({ code: 'invalid', message: `Give ${name} once.`, field })
  }
  const asked: Record<string, unknown> = {
    query: given.get('query'),
    operationName: given.get('operationName'),
  }
  for (const name of JSON_PARAMETERS) {
    const text = given.get(name)
    if (text === null || text === '') continue
    try {
      asked[name] = JSON.parse(text) as unknown
    } catch {
      return refuse({ code: 'invalid', message: `${name} is not valid JSON.`, field: name })
    }
  }
  return accept(asked)
}

/** Reads what a GET asks in its address or a POST in its body; a faulty one is refused. */
export const readGraphqlRequest = async (
  request: Request,
  response: Response,
): Promise<Result<GraphqlRequest>> => {
  const given = request.method === 'POST' ? await fromBody(request, response) : fromSearch(request)
  return given.ok ? parseGraphqlRequest(given.value) : given
}
