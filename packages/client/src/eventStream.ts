/** One message of an event stream. A comment has none of these; `id` alone says where the reader stands. */
export type StreamMessage = {
  id: string | undefined
  event: string | undefined
  data: string | undefined
  /** The pause before coming back that the server asks for, in milliseconds. */
  retry: number | undefined
}

/** A carriage return that is the last thing so far may be half of an end. */
const LINE_END = /\r\n|\n|\r(?!$)/

const messageOf = (lines: readonly string[]): StreamMessage => {
  const fields = lines.map((line) => {
    const [name = ''] = line.split(':', 1)
    return { name, value: line.slice(name.length + 1).replace(/^ /, '') }
  })
  const last = (wanted: string) => fields.findLast(({ name }) => name === wanted)?.value
  const data = fields.flatMap(({ name, value }) => (name === 'data' ? [value] : []))
  const retry = last('retry')
  return {
    id: last('id'),
    event: last('event'),
    data: data.length === 0 ? undefined : data.join('\n'),
    retry: retry !== undefined && /^\d+$/.test(retry) ? Number(retry) : undefined,
  }
}

/**
 * Reads a stream of `text/event-stream` message by message, as the HTML standard describes it. A message that the
 * connection cut off is dropped.
 *
 * @param onBytes called whenever something arrived, comments included
 */
export async function* readMessages(
  body: ReadableStream<Uint8Array>,
  onBytes: () => void,
): AsyncGenerator<StreamMessage> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  let lines: string[] = []
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      onBytes()
      const parts = (rest + decoder.decode(value, { stream: true })).split(LINE_END)
      rest = parts.pop() ?? ''
      for (const line of parts) {
        if (line !== '') {
          lines.push(line)
          continue
        }
        if (lines.length > 0) yield messageOf(lines)
        lines = []
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
