'use client'
import { Button, toast, useDocumentInfo, useModal } from '@payloadcms/ui'
import { useState } from 'react'
import { ReasonDialog } from '../ReasonDialog'
import { ScheduleDialog } from '../ScheduleDialog'
import { useShowFailures } from '../workflow/useShowFailures'
import { useWorkflow } from '../workflow/useWorkflow'
import type { WorkflowView } from '../workflow/view'
import { actionOf, isAllowed } from '../workflow/view'
import { useWords } from '../words'
import { MORE_WORDS } from './moreWords'

const WITH_REASON = [
  'request-changes',
  'correct',
  'cancel-schedule',
  'reopen',
  'unpublish',
] as const
type WithReason = (typeof WITH_REASON)[number]
type More = WithReason | 'schedule'

/** In the order in which they are offered. */
const MORE: readonly More[] = [
  'request-changes',
  'correct',
  'schedule',
  'cancel-schedule',
  'reopen',
  'unpublish',
]

/** What this person may do beside the next step; each asks for what it needs first. */
export const MoreActions = ({ view }: { view: WorkflowView }) => {
  const words = useWords(MORE_WORDS)
  const { id } = useDocumentInfo()
  const { toggleModal } = useModal()
  const { act } = useWorkflow()
  const showFailures = useShowFailures()
  const [isBusy, setBusy] = useState(false)
  const offered = MORE.filter((name) => isAllowed(view, name))
  if (offered.length === 0) return null

  const slugOf = (name: More): string => `${name}-${id}`
  const take = async (name: More, input: Record<string, unknown>): Promise<string[]> => {
    setBusy(true)
    const outcome = await act(name, input)
    setBusy(false)
    if (outcome === 'done') toast.success(words[name].done)
    if (outcome === 'done' || outcome === 'unsaved') return []
    showFailures({ heading: words.refused, failures: outcome.refused })
    return outcome.refused.map(({ message }) => message)
  }

  return (
    <div aria-label={words.heading} className="review-panel__actions" role="group">
      {offered.map((name) => (
        <Button
          buttonStyle="secondary"
          disabled={isBusy}
          id={`action-${name}`}
          key={name}
          margin={false}
          onClick={() => toggleModal(slugOf(name))}
          size="small"
        >
          {words[name].button}
        </Button>
      ))}
      {WITH_REASON.map((name) => (
        <ReasonDialog
          key={name}
          onConfirm={(comment) => take(name, comment === '' ? {} : { comment })}
          slug={slugOf(name)}
          words={words[name].dialog}
          {...(actionOf(view, name)?.requires.includes('comment')
            ? { missing: words[name].missing }
            : {})}
        />
      ))}
      <ScheduleDialog onConfirm={(plan) => take('schedule', plan)} slug={slugOf('schedule')} />
    </div>
  )
}
