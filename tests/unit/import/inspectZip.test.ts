import { deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { inspectZip } from '../../../src/services/import/inspectZip.js'

/** An archive of one deflated file that may lie about its size. */
const archive = (content: Buffer, declared = content.length): Buffer => {
  const packed = deflateRawSync(content)
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(declared, 18)
  fields.writeUInt16LE(1, 22)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from('a'), packed])
  const entry = Buffer.concat([
    Buffer.from('PK\u0001\u0002'),
    Buffer.from([20, 0]),
    fields,
    Buffer.alloc(14),
    Buffer.from('a'),
  ])
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, entry, end])
}

const ZEROS = Buffer.alloc(2_000_000)

it('opens an archive that says how much it holds', async () => {
  expect(await inspectZip(archive(ZEROS), 2_000_000)).toEqual({ state: 'sound', names: ['a'] })
})

it('refuses one that says it holds too much', async () => {
  expect(await inspectZip(archive(ZEROS), 1_999_999)).toEqual({ state: 'too-large' })
})

it.each([1000, 0, 1_999_999, 2_000_001])(
  'refuses one that holds two million bytes and says %i',
  async (declared) => {
    expect(await inspectZip(archive(ZEROS, declared), 3_000_000)).toEqual({ state: 'damaged' })
  },
)

it.each([
  ['nothing', Buffer.alloc(0)],
  ['no directory', archive(ZEROS).subarray(0, -22)],
  [
    'a directory beyond its end',
    Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(60), archive(ZEROS).subarray(-22)]),
  ],
])('refuses one with %s', async (_, bytes) => {
  expect(await inspectZip(bytes, 3_000_000)).toEqual({ state: 'damaged' })
})
