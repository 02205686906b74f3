'use client'
import type { TestAnswer } from '../webhooks/answers'
import { useWords } from '../words'

const WORDS = {
  en: {
    delivered: (status: number | null, latency: number) => `Arrived: ${status}, ${latency} ms.`,
    failed: (status: number | null, latency: number) =>
      status === null ? `No answer, ${latency} ms.` : `Answered ${status}, ${latency} ms.`,
  },
  es: {
    delivered: (status: number | null, latency: number) => `Recibido: ${status}, ${latency} ms.`,
    failed: (status: number | null, latency: number) =>
      status === null ? `Sin respuesta, ${latency} ms.` : `Respondió ${status}, ${latency} ms.`,
  },
}

/** What came of a test message, and the beginning of what the receiver said. */
export const TestResult = ({ answer }: { answer: TestAnswer }) => {
  const words = useWords(WORDS)
  const { delivered, status, latency, body, error } = answer
  return (
    <>
      <p>{delivered ? words.delivered(status, latency) : words.failed(status, latency)}</p>
      {error !== null && <p lang="en">{error}</p>}
      {body !== '' && <pre className="webhook-tools__answer">{body}</pre>}
    </>
  )
}
