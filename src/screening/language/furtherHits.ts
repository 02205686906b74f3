import type { Finding } from '../finding.js'
import { findingId } from '../finding.js'
import { MOST_OF_ONE_RULE } from './wording.js'

const NAME = 'further-hits'

/**
 * Where a rule is broken so often that not every hit is shown, one finding says so: whoever overrides
 * those that are shown answers for the others, too.
 */
export const furtherHits = (findings: readonly Finding[]): Finding[] => {
  const counts = new Map<string, { finding: Finding; count: number }>()
  for (const finding of findings) {
    const key = `${finding.class} ${finding.place}`
    counts.set(key, { finding, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()]
    .filter(({ count }) => count >= MOST_OF_ONE_RULE)
    .map(({ finding: { class: rule, place, severity, source } }) => {
      const excerpt = `${rule}: ${MOST_OF_ONE_RULE} or more`
      return {
        id: findingId({ class: NAME, place, excerpt }),
        kind: 'language',
        class: NAME,
        severity,
        place,
        excerpt,
        confidence: 1,
        message: {
          en: 'There is more of the same in this text than is shown. Mend what is shown; an override stands for all of it.',
          es: 'Este texto contiene más casos de los que se muestran. Corrija los que aparecen; una excepción vale para todos.',
        },
        source,
      }
    })
}
