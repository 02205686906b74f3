'use client'
import { Button, toast, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { MomentInput } from '../inputs'
import type { TestAnswer } from '../webhooks/answers'
import { replaySchema, testSchema } from '../webhooks/answers'
import { usePost } from '../webhooks/usePost'
import { useWords } from '../words'
import { TestResult } from './TestResult'

const WORDS = {
  en: {
    test: 'Send a test',
    testing: 'Sending…',
    since: 'Send again since',
    replay: 'Send again',
    replayed: (queued: number) => `${queued} deliveries will be sent again.`,
    log: 'Deliveries',
  },
  es: {
    test: 'Enviar una prueba',
    testing: 'Enviando…',
    since: 'Reenviar desde',
    replay: 'Reenviar',
    replayed: (queued: number) => `Se reenviarán ${queued} entregas.`,
    log: 'Entregas',
  },
}

/** Beside a saved webhook: a test message, sending again what happened since a moment, and the log. */
export const WebhookTools = () => {
  const words = useWords(WORDS)
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const test = usePost(testSchema)
  const replay = usePost(replaySchema)
  const [answer, setAnswer] = useState<TestAnswer | null>(null)
  const [since, setSince] = useState('')
  if (id === undefined) return null

  const sendTest = async (): Promise<void> => {
    setAnswer(null)
    const done = await test.post(`/webhooks/${id}/test`)
    if (done.ok) setAnswer(done.value)
    else toast.error(done.message)
  }

  const sendAgain = async (): Promise<void> => {
    const done = await replay.post(`/webhooks/${id}/replay`, {
      since: new Date(since).toISOString(),
    })
    if (done.ok) toast.success(words.replayed(done.value.queued))
    else toast.error(done.message)
  }

  return (
    <div className="webhook-tools">
      <Button
        buttonStyle="secondary"
        disabled={test.isBusy}
        id="test-webhook"
        margin={false}
        onClick={() => void sendTest()}
        size="small"
      >
        {test.isBusy ? words.testing : words.test}
      </Button>
      <div aria-live="polite">{answer !== null && <TestResult answer={answer} />}</div>
      <MomentInput label={words.since} name="replay-since" onChange={setSince} value={since} />
      <Button
        buttonStyle="secondary"
        disabled={replay.isBusy || since === ''}
        id="replay-webhook"
        margin={false}
        onClick={() => void sendAgain()}
        size="small"
      >
        {words.replay}
      </Button>
      <Button
        buttonStyle="secondary"
        el="link"
        id="webhook-log"
        margin={false}
        size="small"
        to={`${config.routes.admin}/collections/webhook-deliveries?where[webhook][equals]=${id}`}
      >
        {words.log}
      </Button>
    </div>
  )
}
