'use client'
import { Button, toast, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { replaySchema } from '../webhooks/answers'
import { usePost } from '../webhooks/usePost'
import { useWords } from '../words'

const WORDS = {
  en: { replay: 'Send again', replayed: 'It will be sent again.' },
  es: { replay: 'Reenviar', replayed: 'Se enviará de nuevo.' },
}

/** Beside a delivery: sending it again. */
export const DeliveryTools = () => {
  const words = useWords(WORDS)
  const { id } = useDocumentInfo()
  const { isBusy, post } = usePost(replaySchema)
  const router = useRouter()
  if (id === undefined) return null

  const sendAgain = async (): Promise<void> => {
    const done = await post(`/webhook-deliveries/${id}/replay`)
    if (!done.ok) {
      toast.error(done.message)
      return
    }
    toast.success(words.replayed)
    router.refresh()
  }

  return (
    <div className="webhook-tools">
      <Button
        buttonStyle="secondary"
        disabled={isBusy}
        id="replay-delivery"
        margin={false}
        onClick={() => void sendAgain()}
        size="small"
      >
        {words.replay}
      </Button>
    </div>
  )
}
