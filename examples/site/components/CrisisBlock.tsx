import { phoneLink, textLink } from '../lib/campaign'
import type { Language } from '../lib/language'
import type { Help } from '../lib/types'
import { WORDS } from '../lib/words'

/** Where to turn at once. It stands before the text that may make it necessary. */
export const CrisisBlock = ({
  resources,
  language,
  id,
  title = WORDS[language].crisisHeading,
}: {
  resources: Help[] | null
  language: Language
  /** Of its heading; one for each block of a page. */
  id: string
  title?: string
}) => {
  const words = WORDS[language]
  if (resources === null || resources.length === 0) return null
  return (
    <section className="crisis" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {resources.map(({ name, region, phone, text, url, instructions }) => (
          <li key={`${region} ${name}`}>
            <p className="crisis-name">{name}</p>
            <p className="crisis-ways">
              {phone === null ? null : (
                <a href={phoneLink(phone)}>
                  {words.call} {phone}
                </a>
              )}
              {text === null ? null : (
                <a href={textLink(text)}>
                  {words.textTo} {text}
                </a>
              )}
              {url === null ? null : (
                <a href={url} rel="noopener">
                  {words.website}
                  <span className="unseen">: {name}</span>
                </a>
              )}
            </p>
            {instructions === null ? null : <p>{instructions}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
