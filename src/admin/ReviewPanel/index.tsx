'use client'
import { Banner, Button, useDocumentInfo } from '@payloadcms/ui'
import { useWorkflow } from '../workflow/useWorkflow'
import { useWords } from '../words'
import { Approvals } from './Approvals'
import { Checklist } from './Checklist'
import { Findings } from './Findings'
import { History } from './History'
import { MoreActions } from './MoreActions'
import { Standing } from './Standing'

const WORDS = {
  en: {
    heading: 'Review',
    new: 'Save the draft; then it can be submitted for review.',
    loading: 'Reading the state of the review…',
    retry: 'Try again',
    stale:
      'Somebody has changed this document since you opened it. Read it again before you decide.',
    reload: 'Read it again',
  },
  es: {
    heading: 'Revisión',
    new: 'Guarde el borrador; después se puede enviar a revisión.',
    loading: 'Leyendo el estado de la revisión…',
    retry: 'Intentarlo de nuevo',
    stale:
      'Alguien ha cambiado este documento desde que lo abrió. Léalo de nuevo antes de decidir.',
    reload: 'Leerlo de nuevo',
  },
}

/** Where a document stands in the workflow, what it still needs, and what else can be done with it. */
export const ReviewPanel = () => {
  const words = useWords(WORDS)
  const { id, isTrashed } = useDocumentInfo()
  const { view, failures, isStale, isReadable, retry } = useWorkflow()
  if (isTrashed || (id !== undefined && !isReadable)) return null
  return (
    <section aria-labelledby="review-heading" className="review-panel" id="review-panel">
      <h2 id="review-heading">{words.heading}</h2>
      {id === undefined && <p>{words.new}</p>}
      {id !== undefined && view === null && failures.length === 0 && (
        <p role="status">{words.loading}</p>
      )}
      {failures.length > 0 && (
        <div className="review-panel__alert" role="alert">
          <Banner type="error">{failures.map(({ message }) => message).join(' ')}</Banner>
          <Button buttonStyle="secondary" margin={false} onClick={retry} size="small">
            {words.retry}
          </Button>
        </div>
      )}
      {isStale && (
        <div className="review-panel__alert" role="alert">
          <Banner type="error">{words.stale}</Banner>
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => window.location.reload()}
            size="small"
          >
            {words.reload}
          </Button>
        </div>
      )}
      {view !== null && (
        <>
          <Standing view={view} />
          <MoreActions view={view} />
          <Checklist gates={view.checklist} />
          <Findings findings={view.findings ?? []} stage={view.stage} />
          <Approvals signOffs={view.signOffs} />
          <History steps={view.history} />
        </>
      )}
    </section>
  )
}
