'use client'
import { Button, Pill, toast, useModal } from '@payloadcms/ui'
import { useState } from 'react'
import { IDENTIFIER_DISPOSITIONS } from '../../workflow/dispositions'
import { ChoiceInput } from '../inputs'
import { OverrideDialog } from '../OverrideDialog'
import { useMoment } from '../workflow/useMoment'
import { useShowFailures } from '../workflow/useShowFailures'
import { useWorkflow } from '../workflow/useWorkflow'
import type { Finding } from '../workflow/view'
import { useWords } from '../words'

const WORDS = {
  en: {
    severities: { block: 'Needs a decision', warn: 'Worth a look' },
    decisions: {
      removed: 'Removed',
      generalised: 'Made general',
      pseudonym: 'It is a pseudonym',
      consented: 'The person has consented to it',
      'false-alarm': 'Identifies nobody',
      override: 'The wording stays',
    },
    choose: 'Decision',
    none: 'Not decided yet',
    keep: 'Keep the decision',
    override: 'Keep this wording…',
    done: 'The decision is kept.',
    refused: 'Not decided:',
  },
  es: {
    severities: { block: 'Requiere una decisión', warn: 'Conviene mirarlo' },
    decisions: {
      removed: 'Eliminado',
      generalised: 'Generalizado',
      pseudonym: 'Es un seudónimo',
      consented: 'La persona lo ha consentido',
      'false-alarm': 'No identifica a nadie',
      override: 'La expresión se mantiene',
    },
    choose: 'Decisión',
    none: 'Sin decidir',
    keep: 'Guardar la decisión',
    override: 'Mantener esta expresión…',
    done: 'La decisión está guardada.',
    refused: 'No se decidió:',
  },
}

/** What may be decided about an identifier; a wording can only be overridden. */

/** One finding: the words, where they stand, why they matter, and what a clinician decided. */
export const FindingItem = ({ finding, mayDecide }: { finding: Finding; mayDecide: boolean }) => {
  const words = useWords(WORDS)
  const message = useWords(finding.message)
  const moment = useMoment()
  const { openModal } = useModal()
  const { decide } = useWorkflow()
  const showFailures = useShowFailures()
  const [chosen, setChosen] = useState('')
  const [isBusy, setBusy] = useState(false)
  const { id, kind, severity, excerpt, place, disposition } = finding
  const dialog = `override-${id}`
  const isDecidable = mayDecide && severity === 'block'
  const decisions: Readonly<Record<string, string>> = words.decisions

  const keep = async (input: Record<string, unknown>): Promise<string[]> => {
    setBusy(true)
    const outcome = await decide(id, input)
    setBusy(false)
    if (outcome === 'done') toast.success(words.done)
    if (outcome === 'done' || outcome === 'unsaved') return []
    if (kind === 'identifier') {
      showFailures({ heading: words.refused, failures: outcome.refused })
    }
    return outcome.refused.map((one) => one.message)
  }

  return (
    <li>
      <p>
        <Pill
          pillStyle={severity === 'block' && disposition === null ? 'warning' : 'light'}
          size="small"
        >
          {disposition === null
            ? words.severities[severity]
            : (decisions[disposition.decision] ?? disposition.decision)}
        </Pill>
      </p>
      <blockquote>{excerpt}</blockquote>
      <p>{message}</p>
      <p className="review-panel__quiet">
        {finding.class} · {place}
      </p>
      {disposition !== null && (
        <>
          {disposition.reason !== '' && <blockquote>{disposition.reason}</blockquote>}
          <p className="review-panel__quiet">
            {[disposition.byName, moment(disposition.at)].filter(Boolean).join(', ')}
          </p>
        </>
      )}
      {isDecidable && kind === 'identifier' && (
        <div className="review-panel__decision">
          <ChoiceInput
            label={words.choose}
            name={`finding-${id}`}
            onChange={setChosen}
            options={[
              { value: '', label: words.none },
              ...IDENTIFIER_DISPOSITIONS.map((value) => ({ value, label: words.decisions[value] })),
            ]}
            value={chosen}
          />
          <Button
            buttonStyle="secondary"
            disabled={isBusy || chosen === ''}
            id={`decide-${id}`}
            margin={false}
            onClick={() => void keep({ decision: chosen })}
            size="small"
          >
            {words.keep}
          </Button>
        </div>
      )}
      {isDecidable && kind === 'language' && disposition === null && (
        <Button
          buttonStyle="secondary"
          disabled={isBusy}
          id={`override-${id}`}
          margin={false}
          onClick={() => openModal(dialog)}
          size="small"
        >
          {words.override}
        </Button>
      )}
      <OverrideDialog
        excerpt={excerpt}
        onConfirm={(input) => keep({ decision: 'override', ...input })}
        slug={dialog}
      />
    </li>
  )
}
