import { draftMode } from 'next/headers'
import type { Language } from '../lib/language'
import { CMS_URL } from '../lib/settings'
import { WORDS } from '../lib/words'
import { LivePreview } from './LivePreview'

/** Tells an editor that this is a draft. Visitors never see it. */
export const PreviewBar = async ({ language }: { language: Language }) => {
  const { isEnabled } = await draftMode()
  const words = WORDS[language]
  return isEnabled ? (
    <div className="preview-bar" role="status">
      <p>{words.preview}</p>
      <form action="/api/preview/end" method="post">
        <button type="submit">{words.endPreview}</button>
      </form>
      <LivePreview cms={new URL(CMS_URL).origin} />
    </div>
  ) : null
}
