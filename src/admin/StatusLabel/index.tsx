'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { STAGE_WORDS } from '../workflow/stages'
import { useWorkflow } from '../workflow/useWorkflow'
import type { WorkflowView } from '../workflow/view'
import { isUpToDate } from '../workflow/view'
import { useWords } from '../words'

const WORDS = {
  en: {
    stages: STAGE_WORDS.en,
    status: 'Status',
    published: 'Published',
    changed: 'Published, with unpublished changes',
    trashed: 'In the trash',
  },
  es: {
    stages: STAGE_WORDS.es,
    status: 'Estado',
    published: 'Publicado',
    changed: 'Publicado, con cambios sin publicar',
    trashed: 'En la papelera',
  },
}

type Words = (typeof WORDS)['en']

const standing = (view: WorkflowView, words: Words): string => {
  const stage = words.stages[view.stage]
  if (view.live === null) return stage
  if (!isUpToDate(view)) return `${words.changed} · ${stage}`
  return view.stage === 'approved' ? words.published : `${words.published} · ${stage}`
}

/**
 * What readers see of the document, and where the working copy stands. Payload's own label offers to
 * write the live text back over the document, which the workflow refuses; an earlier text is restored
 * from its versions.
 */
export const StatusLabel = () => {
  const words = useWords(WORDS)
  const { hasPublishedDoc, isTrashed } = useDocumentInfo()
  const { view, isReadable } = useWorkflow()
  const live = hasPublishedDoc ? words.published : words.stages.draft
  // Who may not read the working copy sees what everybody sees.
  const known = view === null ? '' : standing(view, words)
  const state = isReadable ? known : live
  return (
    <div className="status">
      <span className="status__label">{words.status}: </span>
      <span className="status__value">{isTrashed ? words.trashed : state}</span>
    </div>
  )
}
