/** Reading of event streams, whatever the pieces they come in. */
import { describe, expect, it } from 'vitest'
import type { StreamMessage } from '../../../packages/client/src/eventStream.js'
import { readMessages } from '../../../packages/client/src/eventStream.js'

const TEXT = [
  'retry: 2000',
  'id: a1',
  '',
  ': still here',
  '',
  'id: a2',
  'event: published',
  'data: {"title":"Años"}',
  '',
  'data:one',
  'data: two',
  '',
  'id: a3',
  'data: cut off',
].join('\n')

const read = async (bytes: Uint8Array, size: number) => {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size))
      controller.close()
    },
  })
  const messages: Partial<StreamMessage>[] = []
  let heard = 0
  for await (const message of readMessages(body, () => (heard += 1)))
    messages.push(
      Object.fromEntries(Object.entries(message).filter(([, value]) => value !== undefined)),
    )
  return { messages, heard }
}

const MESSAGES = [
  { id: 'a1', retry: 2000 },
  {},
  { id: 'a2', event: 'published', data: '{"title":"Años"}' },
  { data: 'one\ntwo' },
]

describe('a stream', () => {
  it.each([1, 2, 3, 7, 1000])('is the same in pieces of %i bytes', async (size) => {
    const { messages, heard } = await read(new TextEncoder().encode(TEXT), size)
    expect(messages).toEqual(MESSAGES)
    expect(heard).toBeGreaterThan(0)
  })

  it.each([1, 2, 1000])('may end its lines otherwise, in pieces of %i bytes', async (size) => {
    const windows = new TextEncoder().encode(TEXT.replaceAll('\n', '\r\n'))
    expect((await read(windows, size)).messages).toEqual(MESSAGES)
  })
})
