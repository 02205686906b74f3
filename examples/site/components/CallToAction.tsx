import { callAddress, isActive } from '../lib/campaign'
import type { Language } from '../lib/language'
import type { Call } from '../lib/types'

/** What a visitor can do next. Nothing, where it leads nowhere or its time is over. */
export const CallToAction = ({
  call,
  language,
  page,
}: {
  call: Call | null
  language: Language
  /** The page it stands on, for campaigns. */
  page: string
}) => {
  if (call === null || call.title === null || !isActive(call)) return null
  const address = callAddress(call, { language, page })
  if (address === undefined) return null
  return (
    <div className="call" data-style={call.style ?? 'secondary'} data-kind={call.kind}>
      {call.message === null ? null : <p>{call.message}</p>}
      <a className="button" href={address} rel={/^https?:/.test(address) ? 'noopener' : undefined}>
        {call.title}
      </a>
    </div>
  )
}

/** Several, in the order of the CMS. */
export const CallsToAction = ({
  calls,
  ...place
}: {
  calls: (Call | null)[]
  language: Language
  page: string
}) => {
  const shown = calls.filter((call) => call !== null && isActive(call))
  return shown.length === 0 ? null : (
    <div className="calls">
      {shown.map((call) => (
        <CallToAction key={call?.title} call={call} {...place} />
      ))}
    </div>
  )
}
