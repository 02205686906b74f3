import { expect, it } from 'vitest'
import { readToken, writeToken } from '../../../src/delivery/sync/token.js'

it.each([
  { after: 0, mark: '' },
  { after: 12, mark: 'abcdefgh' },
  { after: 12, mark: 'abcdefgh', rows: null },
  { after: 12, mark: 'abcdefgh', rows: 'articles:01a20f59-fd72-73b1-934d-3999dc0ce162' },
])('a token gives back the position it was made of: %o', (position) => {
  const token = writeToken(position)
  expect(token).toMatch(/^[A-Za-z0-9_-]+$/)
  expect(readToken(token)).toEqual(position)
})

it.each(['', 'x', 'AAAA', '....', 'ä', 'A'.repeat(401), writeToken({ after: 1, mark: 'a' }) + '='])(
  'what is no token is none: %s',
  (text) => {
    expect(readToken(text)).toBeUndefined()
  },
)

it('a token that was shortened is none', () => {
  const token = writeToken({ after: 12, mark: 'abcdefgh' })
  for (let length = 0; length < token.length; length += 1)
    expect(readToken(token.slice(0, length))).toBeUndefined()
})
