'use client'
import { Pill, PopupList, useConfig } from '@payloadcms/ui'
import type { NoticeKind } from '../../workflow/noticeKinds'
import { useMoment } from '../workflow/useMoment'
import { useWords } from '../words'
import type { Notice } from './view'

const KINDS: Record<'en' | 'es', Record<NoticeKind, string>> = {
  en: {
    assignment: 'Assigned to you',
    comment: 'Comment',
    decision: 'Review',
    overdue: 'Overdue',
    webhook: 'Webhook',
  },
  es: {
    assignment: 'Asignado a usted',
    comment: 'Comentario',
    decision: 'Revisión',
    overdue: 'Fuera de plazo',
    webhook: 'Webhook',
  },
}

const WORDS = {
  en: { kinds: KINDS.en, unread: 'Unread' },
  es: { kinds: KINDS.es, unread: 'Sin leer' },
}

/** A notice; leads to the document it is about, where there is one. */
export const NoticeItem = ({ notice, onRead }: { notice: Notice; onRead: () => void }) => {
  const words = useWords(WORDS)
  const moment = useMoment()
  const { config } = useConfig()
  const { kind, text, collection, document, at, readAt } = notice
  const kinds: Readonly<Record<string, string>> = words.kinds
  const isUnread = readAt === null
  const href =
    collection === null || document === null
      ? undefined
      : `${config.routes.admin}/collections/${collection}/${document}`
  return (
    <PopupList.Button
      className={`notices__item${isUnread ? ' notices__item--unread' : ''}`}
      {...(href === undefined ? {} : { href })}
      {...(isUnread ? { onClick: onRead } : {})}
    >
      <span className="notices__head">
        <Pill pillStyle="light-gray" size="small">
          {kinds[kind] ?? kind}
        </Pill>
        {isUnread && <strong>{words.unread}</strong>}
        <time dateTime={at}>{moment(at)}</time>
      </span>
      {/* The server writes its sentences in one language. */}
      <span lang="en">{text}</span>
    </PopupList.Button>
  )
}
