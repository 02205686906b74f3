'use client'
import { useMoment } from '../workflow/useMoment'
import type { SignOff } from '../workflow/view'
import { useWords } from '../words'

const WORDS = {
  en: {
    heading: 'Approvals of this text',
    none: 'None yet.',
    kinds: { editorial: 'Editorial approval', clinical: 'Clinical signature' },
  },
  es: {
    heading: 'Aprobaciones de este texto',
    none: 'Ninguna todavía.',
    kinds: { editorial: 'Aprobación editorial', clinical: 'Firma clínica' },
  },
}

/** Who approved exactly the present text, and what they said. */
export const Approvals = ({ signOffs }: { signOffs: SignOff[] }) => {
  const words = useWords(WORDS)
  const moment = useMoment()
  const valid = signOffs.filter((one) => one.valid)
  return (
    <>
      <h3>{words.heading}</h3>
      {valid.length === 0 && <p>{words.none}</p>}
      <ul className="review-panel__entries">
        {valid.map(({ id, kind, signer, meaning, signedAt, comment }) => (
          <li key={id}>
            <strong>{[signer.name, signer.credentials].filter(Boolean).join(', ')}</strong>
            <p>
              {words.kinds[kind]}
              {meaning !== null && `: ${meaning}`}
            </p>
            {comment !== null && <blockquote>{comment}</blockquote>}
            <p className="review-panel__quiet">{moment(signedAt)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
