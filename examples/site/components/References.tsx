import type { Language } from '../lib/language'
import type { Article } from '../lib/types'
import { WORDS } from '../lib/words'

type Reference = Article['references'][number]

const addressOf = ({ url, doi, pmid }: Reference): string | undefined => {
  if (doi !== null) return `https://doi.org/${doi}`
  if (pmid !== null) return `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/`
  return url ?? undefined
}

/** What a text rests on. */
export const References = ({
  references,
  language,
}: {
  references: Reference[]
  language: Language
}) =>
  references.length === 0 ? null : (
    <section className="references" aria-labelledby="references">
      <h2 id="references">{WORDS[language].references}</h2>
      <ol>
        {references.map((reference) => {
          const address = addressOf(reference)
          return (
            <li key={reference.citation}>
              {reference.citation}{' '}
              {address === undefined ? null : (
                <a href={address} rel="noopener">
                  {address.replace('https://', '')}
                </a>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
