import {
  APIError,
  AuthenticationError,
  Forbidden,
  LockedAuth,
  NotFound,
  QueryError,
  ValidationError,
} from 'payload'
import { describe, expect, it } from 'vitest'
import { WriterBusyError } from '../../../src/database/conflicts.js'
import { RefusalError } from '../../../src/errors.js'
import { INTERNAL, refusalsOf, SIGN_IN_FAILED } from '../../../src/hooks/contractErrors.js'

describe('refusalsOf', () => {
  it('makes one entry for each invalid field', () => {
    const error = new ValidationError({
      errors: [
        { path: 'title', label: 'Title', message: 'This field is required.' },
        { path: 'seo.canonicalUrl', message: 'Enter an address.' },
      ],
    })
    expect(refusalsOf(error)).toEqual([
      { code: 'invalid', field: 'title', message: 'Title: This field is required.' },
      {
        code: 'invalid',
        field: 'seo.canonicalUrl',
        message: 'seo.canonicalUrl: Enter an address.',
      },
    ])
  })

  it('keeps the refusals of a hook as they are', () => {
    const refusal = { code: 'stale-document', message: 'Someone else saved first.' } as const
    expect(refusalsOf(new RefusalError(refusal))).toEqual([refusal])
  })

  it('says the same for a wrong password and a locked account', () => {
    const uniform = [{ code: 'unauthenticated', message: SIGN_IN_FAILED }]
    expect(refusalsOf(new AuthenticationError())).toEqual(uniform)
    expect(refusalsOf(new LockedAuth())).toEqual(uniform)
  })

  it('names the field that can not be queried', () => {
    expect(refusalsOf(new QueryError([{ path: 'hash' }]))).toEqual([
      { code: 'invalid', field: 'hash', message: '"hash" can not be used in a query.' },
    ])
  })

  it.each([
    [new Forbidden(), 'forbidden'],
    [new NotFound(), 'not-found'],
    [new APIError('Bad.', 400), 'invalid'],
    [new APIError('Too big.', 413), 'payload-too-large'],
    [new APIError('Busy.', 423), 'in-use'],
    [new WriterBusyError('Another process is writing.'), 'write-conflict'],
    [new SyntaxError('Unexpected token } in JSON at position 1'), 'invalid'],
    [Object.assign(new Error('Cast to ObjectId failed'), { name: 'CastError' }), 'invalid'],
  ])('maps %s', (error, code) => {
    expect(refusalsOf(error)[0]?.code).toBe(code)
  })

  it.each([
    new Error('connect ECONNREFUSED 10.0.0.1'),
    new APIError('inner detail'),
    new APIError('inner detail', 400, undefined, false),
    new TypeError('x is not a function'),
    'text',
    undefined,
  ])('hides what went wrong on our side (%s)', (error) => {
    expect(refusalsOf(error)).toEqual([INTERNAL])
  })
})
