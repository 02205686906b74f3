'use client'
import { Button, Popup, PopupList } from '@payloadcms/ui'
import { useWords } from '../words'
import { BellIcon } from './BellIcon'
import { NoticeItem } from './NoticeItem'
import { useNotices } from './useNotices'

/** More than this is only "many". */
const MOST = 99

const WORDS = {
  en: {
    name: (unread: number) => (unread === 0 ? 'Notices' : `Notices: ${unread} unread`),
    heading: 'Notices',
    empty: 'Nothing yet. What concerns you will be listed here.',
    readAll: 'Mark all as read',
  },
  es: {
    name: (unread: number) => (unread === 0 ? 'Avisos' : `Avisos: ${unread} sin leer`),
    heading: 'Avisos',
    empty: 'Todavía nada. Aquí aparecerá lo que le concierne.',
    readAll: 'Marcar todo como leído',
  },
}

/** The bell in the head of the panel: how many notices one has not read, and the latest of them. */
export const NoticeBell = () => {
  const words = useWords(WORDS)
  const { notices, unread, look, markRead } = useNotices()
  return (
    <Popup
      button={
        <>
          <BellIcon />
          <span className="notices__name">{words.name(unread)}</span>
          {unread > 0 && (
            <span aria-hidden className="notices__count">
              {unread > MOST ? `${MOST}+` : unread}
            </span>
          )}
        </>
      }
      buttonClassName="notices__bell"
      horizontalAlign="right"
      id="notices"
      onToggleOpen={look}
      portalClassName="notices"
      showScrollbar
    >
      <div aria-label={words.heading} className="notices__list" role="group">
        <div className="notices__head" data-popup-prevent-close>
          <strong>{words.heading}</strong>
          {notices.length > 0 && (
            <Button
              buttonStyle="subtle"
              disabled={unread === 0}
              id="read-all-notices"
              margin={false}
              onClick={() => markRead({ all: true })}
              size="small"
            >
              {words.readAll}
            </Button>
          )}
        </div>
        {notices.length === 0 && <p>{words.empty}</p>}
        <PopupList.ButtonGroup>
          {notices.map((notice) => (
            <NoticeItem
              key={notice.id}
              notice={notice}
              onRead={() => markRead({ ids: [notice.id] })}
            />
          ))}
        </PopupList.ButtonGroup>
      </div>
    </Popup>
  )
}
