import type { Language } from '../lib/language'
import { localPath } from '../lib/language'
import type { PersonCard } from '../lib/types'
import { WORDS } from '../lib/words'
import { Picture } from './Picture'

/** Who wrote a page. */
export const Byline = ({ authors, language }: { authors: PersonCard[]; language: Language }) =>
  authors.length === 0 ? null : (
    <ul className="byline" aria-label={WORDS[language].writtenBy}>
      {authors.map(({ slug, name, credentials, role, photo }) => (
        <li key={slug}>
          <Picture image={photo} sizes="3rem" className="portrait" />
          <p>
            <a href={localPath(language, `/people/${slug}`)} rel="author">
              {name}
              {credentials === null ? null : `, ${credentials}`}
            </a>
            {role === null ? null : <span>{role}</span>}
          </p>
        </li>
      ))}
    </ul>
  )
