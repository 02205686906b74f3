'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useWords } from '../words'

const WORDS = {
  en: {
    status: 'Status',
    draft: 'Draft',
    published: 'Published',
    changed: 'Published, with unpublished changes',
    trashed: 'In the trash',
  },
  es: {
    status: 'Estado',
    draft: 'Borrador',
    published: 'Publicado',
    changed: 'Publicado, con cambios sin publicar',
    trashed: 'En la papelera',
  },
}

/**
 * What readers see of the document. Payload's own label offers to write the live text back over the
 * document, which the workflow refuses; an earlier text is restored from its versions.
 */
export const StatusLabel = () => {
  const words = useWords(WORDS)
  const { hasPublishedDoc, isTrashed, unpublishedVersionCount } = useDocumentInfo()
  const live = unpublishedVersionCount > 0 ? words.changed : words.published
  const state = hasPublishedDoc ? live : words.draft
  return (
    <div className="status">
      <span className="status__label">{words.status}: </span>
      <span className="status__value">{isTrashed ? words.trashed : state}</span>
    </div>
  )
}
