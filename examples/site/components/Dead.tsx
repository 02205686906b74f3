import type { Language } from '../lib/language'
import { localPath } from '../lib/language'
import { WORDS } from '../lib/words'

/** Where there is no page: never was, or is no more. */
export const Dead = ({ language, kind }: { language: Language; kind: 'notFound' | 'gone' }) => {
  const words = WORDS[language]
  return (
    <div className="dead">
      <h1>{words[`${kind}Title`]}</h1>
      <p>{words[`${kind}Text`]}</p>
      <p>
        <a href={localPath(language, '/articles')}>{words.toArticles}</a>
      </p>
    </div>
  )
}
