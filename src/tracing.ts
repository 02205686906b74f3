/**
 * Hooks for OpenTelemetry. Without an SDK, which an operator loads with `NODE_OPTIONS=--import …`, they do
 * nothing. A trace leaves the house: it says what kind of thing was done and how long it took, and never
 * what was in it, to whom it belongs, or the words of an error.
 */
import { SpanStatusCode, trace } from '@opentelemetry/api'
import { z } from 'zod'

/** What may be said of a step: names out of this program's own lists. */
export type TraceFacts = Partial<{
  collection: string
  action: string
  read: string
  job: string
  event: string
  /** The code of a refusal. */
  refusal: string
}>

type Step = 'delivery.read' | 'document.publish' | 'document.unpublish' | 'workflow.action'
type Task = 'job.run' | 'webhook.send'

const refusedSchema = z.object({
  ok: z.literal(false),
  refusals: z.array(z.object({ code: z.string() })),
})

const tracer = trace.getTracer('secure-base')

const attributesOf = (facts: TraceFacts): Record<string, string> =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [`secure_base.${name}`, value]))

const refusalIn = (result: unknown): string | undefined => {
  const refused = refusedSchema.safeParse(result)
  return refused.success ? refused.data.refusals[0]?.code : undefined
}

/**
 * Runs work inside a span. A result that refuses leaves its code there; an error only its class. Both
 * go to the caller as they are.
 */
export const traced = <T>(
  { name, facts }: { name: Step | Task; facts: TraceFacts },
  work: () => Promise<T>,
): Promise<T> =>
  tracer.startActiveSpan(name, { attributes: attributesOf(facts) }, async (span) => {
    try {
      const result = await work()
      const refusal = span.isRecording() ? refusalIn(result) : undefined
      if (refusal !== undefined) span.setAttributes(attributesOf({ refusal }))
      return result
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR })
      span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown')
      throw error
    } finally {
      span.end()
    }
  })
