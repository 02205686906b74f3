/** Treatments whose mention makes a text a clinical one, and where a text names them. Pure data and words. */
import type { PlacedText } from '../screening/finding.js'
import { foldedViewOf, words } from '../screening/folded.js'

/**
 * Names without accents, in English and Spanish; a space also fits a hyphen. `exactly` are abbreviations
 * that mean the treatment only in capitals.
 */
const TREATMENTS = [
  {
    name: 'esketamine',
    words: 'esketamin[ea]s?|s-ketamin[ea]|\\(s\\)-?ketamin[ea]|spravato',
  },
  { name: 'arketamine', words: 'arketamin[ea]s?|r-ketamin[ea]|\\(r\\)-?ketamin[ea]' },
  {
    name: 'ketamine',
    words:
      'ketamin[ea]?s?|quetamina|ketalar|kap (?:therapy|sessions?|programs?|programmes?|terapia|sesion(?:es)?)|terapia kap',
    exactly: 'KAP',
  },
  {
    name: 'MDMA',
    words: 'mdma|midomafetamin[ea]|methylenedioxymethamphetamine|metilendioximetanfetamina',
  },
  {
    name: 'psilocybin',
    words:
      'psilocyb(?:in|ine|e)|psilocibin[ae]?|psilocin|psilocina|magic mushrooms?|(?:hongos|setas) (?:alucinogen[oa]s|magic[oa]s)',
  },
  {
    name: 'LSD',
    words: 'lysergic acid|acido lisergico|lysergide|lisergida',
    exactly: 'LSD(?: 25)?',
  },
  { name: 'ibogaine', words: 'iboga|ibogain[ae]|noribogain[ae]' },
  {
    name: 'DMT',
    words: 'ayahuasca|yage|(?:5 meo )?dimethyltryptamine|dimetiltriptamina|5 meo dmt|bufo alvarius',
    exactly: 'DMT',
  },
  { name: 'mescaline', words: 'mescalin[ea]|peyote' },
  {
    name: 'psychedelic-assisted therapy',
    words:
      'psychedelic (?:assisted )?(?:psycho)?therap(?:y|ies)|(?:psico)?terapias? (?:asistidas? )?(?:con|por) psicodelicos|(?:psico)?terapias? psicodelicas?',
  },
] as const satisfies readonly { name: string; words: string; exactly?: string }[]

export type Treatment = (typeof TREATMENTS)[number]['name']

/** A treatment a text names, with the span of the original text that names it. */
export type Named = { treatment: Treatment; start: number; end: number }

const PATTERNS = TREATMENTS.flatMap((treatment) => [
  { treatment: treatment.name, pattern: words(treatment.words) },
  ...('exactly' in treatment
    ? [{ treatment: treatment.name, pattern: words(treatment.exactly, 'g') }]
    : []),
])

/** Every place where a folded text names a treatment, in order; the longest name at a place counts. */
export const treatmentsInFolded = (folded: string): Named[] => {
  const found = PATTERNS.flatMap(({ treatment, pattern }) =>
    Array.from(folded.matchAll(pattern), ({ 0: name, index }) => ({
      treatment,
      start: index,
      end: index + name.length,
    })),
  ).sort((one, other) => one.start - other.start || other.end - one.end)
  let reached = 0
  return found.filter(({ start, end }) => {
    const isNew = start >= reached
    if (isNew) reached = end
    return isNew
  })
}

/** The regulated treatments a text names, each with the words that name it. */
export const findRegulatedTreatments = (
  text: string,
): { treatment: Treatment; words: string }[] => {
  const view = foldedViewOf(text)
  return treatmentsInFolded(view.text).map(({ treatment, ...span }) => {
    const { start, end } = view.toOriginal(span)
    return { treatment, words: text.slice(start, end) }
  })
}

/** The first words, as they are written, that name a regulated treatment; `null` when none does. */
export const namesRegulatedTreatment = (texts: PlacedText[]): string | null => {
  for (const { text } of texts) {
    const [first] = findRegulatedTreatments(text)
    if (first !== undefined) return first.words
  }
  return null
}
