/** A tracer that keeps what it is told, written against the API alone: no SDK is needed for a test. */
import { AsyncLocalStorage } from 'node:async_hooks'
import type {
  Attributes,
  Context,
  ContextManager,
  Span,
  SpanStatus,
  Tracer,
  TracerProvider,
} from '@opentelemetry/api'
import { context, ROOT_CONTEXT, SpanStatusCode, trace } from '@opentelemetry/api'

export type Seen = {
  name: string
  /** The name of the span around it. */
  parent: string | null
  attributes: Attributes
  status: SpanStatus
  /** Everything else that was put into the span, which should be nothing. */
  extras: string[]
  hasEnded: boolean
}

class AsyncContexts implements ContextManager {
  readonly #storage = new AsyncLocalStorage<Context>()

  active(): Context {
    return this.#storage.getStore() ?? ROOT_CONTEXT
  }
  with<A extends unknown[], F extends (...args: A) => ReturnType<F>>(
    active: Context,
    work: F,
    self?: ThisParameterType<F>,
    ...args: A
  ): ReturnType<F> {
    return this.#storage.run(active, () => work.apply(self, args))
  }
  bind<T>(_active: Context, target: T): T {
    return target
  }
  enable(): this {
    return this
  }
  disable(): this {
    return this
  }
}

const spanOf = (seen: Seen): Span => {
  const span: Span = {
    spanContext: () => ({ traceId: '1'.repeat(32), spanId: '1'.repeat(16), traceFlags: 1 }),
    setAttribute: (name, value) => {
      seen.attributes[name] = value
      return span
    },
    setAttributes: (attributes) => {
      Object.assign(seen.attributes, attributes)
      return span
    },
    addEvent: (name) => {
      seen.extras.push(`event ${name}`)
      return span
    },
    addLink: () => span,
    addLinks: () => span,
    setStatus: (status) => {
      seen.status = status
      return span
    },
    updateName: (name) => {
      seen.name = name
      return span
    },
    end: () => {
      seen.hasEnded = true
    },
    isRecording: () => true,
    recordException: (error) => {
      seen.extras.push(`exception ${JSON.stringify(error)}`)
    },
  }
  return span
}

/** Puts the tracer in place for the whole process; gives the spans, oldest first. */
export const installMemoryTracer = (): Seen[] => {
  const spans: Seen[] = []
  const seenOf = new WeakMap<Span, Seen>()
  const startSpan: Tracer['startSpan'] = (name, options = {}, within = context.active()) => {
    const around = trace.getSpan(within)
    const seen: Seen = {
      name,
      parent: (around && seenOf.get(around)?.name) ?? null,
      attributes: { ...options.attributes },
      status: { code: SpanStatusCode.UNSET },
      extras: [],
      hasEnded: false,
    }
    spans.push(seen)
    const span = spanOf(seen)
    seenOf.set(span, seen)
    return span
  }
  const startActiveSpan = (name: string, ...rest: unknown[]) => {
    const work = rest.pop() as (span: Span) => unknown
    const [options] = rest as [object?]
    const span = startSpan(name, options)
    return context.with(trace.setSpan(context.active(), span), () => work(span))
  }
  const tracer = { startSpan, startActiveSpan } as Tracer
  const provider: TracerProvider = { getTracer: () => tracer }
  context.setGlobalContextManager(new AsyncContexts())
  trace.setGlobalTracerProvider(provider)
  return spans
}
