'use client'
import { useAuth } from '@payloadcms/ui'
import { z } from 'zod'
import type { Role } from '../../access/roles'
import type { Stage } from '../../workflow/stages'
import type { Finding } from '../workflow/view'
import { useWords } from '../words'
import { FindingItem } from './FindingItem'

const WORDS = {
  en: {
    heading: 'Found in the text',
    signed: 'The signature covers these decisions; they can change once the text is reopened.',
  },
  es: {
    heading: 'Hallazgos en el texto',
    signed: 'La firma abarca estas decisiones; podrán cambiar cuando se reabra el texto.',
  },
}

const accountSchema = z.object({ roles: z.array(z.string()) })

/** Only a clinician decides. What cannot be read decides nothing. */
const DECIDES: Role = 'clinician'

const isOpen = ({ severity, disposition }: Finding): boolean =>
  severity === 'block' && disposition === null

/** What the screen of the text found, what still needs a decision first. */
export const Findings = ({ findings, stage }: { findings: Finding[]; stage: Stage }) => {
  const words = useWords(WORDS)
  const { user } = useAuth()
  if (findings.length === 0) return null
  const isSigned = stage === 'approved'
  const roles = accountSchema.safeParse(user).data?.roles ?? []
  const mayDecide = roles.includes(DECIDES) && !isSigned
  const ordered = [...findings.filter(isOpen), ...findings.filter((one) => !isOpen(one))]
  return (
    <>
      <h3>
        {words.heading} ({findings.length})
      </h3>
      {isSigned && <p>{words.signed}</p>}
      <ul className="review-panel__entries" id="review-findings">
        {ordered.map((finding) => (
          <FindingItem finding={finding} key={finding.id} mayDecide={mayDecide} />
        ))}
      </ul>
    </>
  )
}
