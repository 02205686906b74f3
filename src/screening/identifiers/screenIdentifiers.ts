/**
 * Screens the text of a document for what could say who a person is: the 18 classes of HIPAA's Safe
 * Harbor and the combination rule. Pure: the same text gives the same findings.
 */
import { findingId, type Finding, type PlacedText } from '../finding.js'
import { detect } from './detect.js'
import { excerptOf } from './excerpt.js'
import { messageOf, sourceOf } from './messages.js'
import { pseudonymWords } from './properNouns.js'

export { IDENTIFIER_CLASSES } from './classes.js'

/** Findings in the order of the texts, then of the words. Every one waits for a clinician's decision. */
export const screenIdentifiers = ({
  texts,
  pseudonyms,
}: {
  texts: readonly PlacedText[]
  /** Names that were chosen in place of real ones. */
  pseudonyms: readonly string[]
}): Finding[] => {
  const declared = pseudonymWords(pseudonyms)
  const findings = new Map<string, Finding>()
  for (const { place, locale, text } of texts)
    for (const { class: name, start, end, confidence, details } of detect({
      text,
      locale,
      declared,
    })) {
      const excerpt = excerptOf({ text, start, end })
      const id = findingId({ class: name, place, excerpt })
      if (findings.has(id)) continue
      findings.set(id, {
        id,
        kind: 'identifier',
        class: name,
        severity: 'block',
        place,
        excerpt,
        confidence,
        message: messageOf({ class: name, details }),
        source: sourceOf(name),
      })
    }
  return [...findings.values()]
}
