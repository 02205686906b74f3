/** The generated description against the recommended rules of a standard linter. */
import { readFileSync } from 'node:fs'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { describe, expect, it } from 'vitest'
import { deliveryPart } from '../../../src/openapi/deliveryPart.js'
import type { JsonObject } from '../../../src/json.js'
import { objectOf } from '../../../src/json.js'

const description = JSON.parse(readFileSync('docs/reference/openapi.json', 'utf8')) as JsonObject

const faultsOf = async (document: unknown): Promise<string[]> => {
  const config = await createConfig({ extends: ['recommended'] })
  const problems = await lintFromString({ source: JSON.stringify(document), config })
  return problems.map(
    ({ ruleId, message, location: [place] }) => `${ruleId} ${place?.pointer ?? ''}: ${message}`,
  )
}

describe('the linter', () => {
  it('has nothing to say about the description of both planes', async () => {
    // Public keys can not be asked for in a wrong way.
    const keys = /^operation-4xx-response #\/paths\/~1\.well-known~1jwks\.json\/get/
    expect((await faultsOf(description)).filter((fault) => !keys.test(fault))).toEqual([])
  })

  it('has nothing to say about what the delivery plane serves', async () => {
    expect(await faultsOf(deliveryPart(description))).toEqual([])
  })

  it('finds a fault where there is one', async () => {
    const paths = objectOf(description.paths)
    const site = objectOf(objectOf(paths['/content/v1/site']).get)
    const broken = {
      ...description,
      paths: { ...paths, '/content/v1/site': { get: { ...site, operationId: 'listArticle' } } },
    }
    expect((await faultsOf(broken)).join()).toContain('operation-operationId-unique')
  })
})
