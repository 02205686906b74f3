import { describe, expect, it } from 'vitest'
import { fileKeyFrom } from '../../../src/services/keys/parseFileKeys.js'
import { seal, sealedWith, unseal } from '../../../src/services/privateFiles/seal.js'

const keyOf = (n: number) => {
  const key = fileKeyFrom(Buffer.alloc(32, n).toString('base64'))
  if (key === undefined) throw new Error('no key')
  return key
}
const key = keyOf(1)
const other = keyOf(2)
const bytes = Buffer.from('%PDF-1.7 a signed form of Jane Doe')
const sealed = seal({ bytes, name: 'a1', key })

describe('a sealed file', () => {
  it('gives back exactly what was sealed, and shows none of it', () => {
    expect(unseal({ sealed, name: 'a1', keys: [other, key] })).toEqual({ ok: true, bytes })
    expect(sealed.includes('PDF')).toBe(false)
    expect(sealed.includes('Jane')).toBe(false)
    expect(sealed.length).toBe(bytes.length + 40)
  })

  it('is never sealed in the same way twice', () => {
    expect(seal({ bytes, name: 'a1', key }).equals(sealed)).toBe(false)
  })

  it('can be empty', () => {
    const empty = seal({ bytes: Buffer.alloc(0), name: 'a1', key })
    expect(unseal({ sealed: empty, name: 'a1', keys: [key] })).toEqual({
      ok: true,
      bytes: Buffer.alloc(0),
    })
  })

  it('does not open under the name of another file', () => {
    expect(unseal({ sealed, name: 'a2', keys: [key] })).toEqual({ ok: false, fault: 'altered' })
  })

  it('does not open without its key, and says so', () => {
    expect(unseal({ sealed, name: 'a1', keys: [other] })).toEqual({
      ok: false,
      fault: 'unknown-key',
    })
  })

  it('does not open when any byte was changed, or any number of them cut off', () => {
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed)
      changed[at] = (sealed[at] ?? 0) ^ 1
      expect(unseal({ sealed: changed, name: 'a1', keys: [key] }).ok, `byte ${at}`).toBe(false)
      const short = sealed.subarray(0, at)
      expect(unseal({ sealed: short, name: 'a1', keys: [key] }).ok, `length ${at}`).toBe(false)
    }
  })

  it('is told from a file that is not sealed', () => {
    expect(sealedWith(sealed)).toBe(key.id)
    for (const text of ['', 'SBF', 'SBF1', '%PDF-1.7 plain'])
      expect(sealedWith(Buffer.from(text))).toBeUndefined()
  })
})
