/** What a document leaves out: the risks of a treatment, and where to find help in a crisis. */
import { isObject, listOf, objectOf, textOf } from '../../json.js'
import type { Locale } from '../../slugs.js'
import { LOCALES } from '../../slugs.js'
import type { Named } from '../../workflow/regulatedTreatments.js'
import { treatmentsInFolded } from '../../workflow/regulatedTreatments.js'
import type { Finding } from '../finding.js'
import { findingId } from '../finding.js'
import { words } from '../folded.js'
import { isAddress, isCitation } from './places.js'
import type { Reading } from './reading.js'
import { report } from './report.js'
import { ABOUT_SUICIDE } from './rules/suicide.js'

export type LintedDocument = { collection: string; fields: Record<string, unknown> }

/** A disclosure shorter than this discloses nothing. */
const FEWEST_WORDS = 5

const HELP: Record<Locale, RegExp> = {
  en: words(
    '988|024|112|911|741741|116 ?123|1 800 273 8255|life ?lines?|help ?lines?|hot ?lines?|crisis (?:lines?|resources?|text line|services?|team|support)|samaritans|emergency (?:number|services?)',
    'i',
  ),
  es: words(
    '988|024|112|911|116 ?123|lineas? (?:de (?:crisis|ayuda|prevencion|atencion|la vida|emergencias?)|024|988)|telefono (?:de la esperanza|de ayuda|de crisis)|(?:recursos|servicios?) de (?:crisis|ayuda|emergencias?)|numero (?:local )?de emergencias?|emergencias',
    'i',
  ),
}

const RISK: Record<Locale, RegExp> = {
  en: words('risks?|side effects?|adverse|contraindicat\\w+|off label|not (?:fda )?approved', 'i'),
  es: words(
    'riesgos?|efectos? (?:secundarios?|adversos?)|contraindicaci\\w+|fuera de indicacion|no (?:\\w+ )?aprobad[oa]',
    'i',
  ),
}

const holdsCrisisBlock = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.some(holdsCrisisBlock)
  if (!isObject(value)) return false
  return value.blockType === 'crisisResources' || Object.values(value).some(holdsCrisisBlock)
}

const inLocale = (readings: readonly Reading[], locale: Locale): Reading[] =>
  readings.filter(({ placed }) => placed.locale === locale)

const offersHelp = (readings: readonly Reading[], locale: Locale): boolean =>
  readings.some(({ view, locales }) => locales.includes(locale) && HELP[locale].test(view.text))

/** Fields hold crisis resources as blocks of their rich text, in one language each. */
const showsHelp = ({ fields }: LintedDocument, locale: Locale): boolean =>
  Object.values(fields).some((value) => holdsCrisisBlock(objectOf(value)[locale])) ||
  holdsCrisisBlock(listOf(fields.crisisResources))

/** A text about suicide or self-harm, in one language, that names no place to turn to. */
const findMissingHelp = (readings: readonly Reading[], document: LintedDocument): Finding[] =>
  LOCALES.flatMap((locale) => {
    if (showsHelp(document, locale) || offersHelp(readings, locale)) return []
    for (const { placed, view } of inLocale(readings, locale)) {
      if (isCitation(placed) || isAddress(placed)) continue
      const found = ABOUT_SUICIDE[locale].exec(view.text)
      if (found === null) continue
      return [
        report({
          name: 'suicide-without-help',
          severity: 'warn',
          confidence: 0.7,
          message: {
            en: 'Speaks of suicide or self-harm and names no place to turn to. Add crisis resources, and a word of hope.',
            es: 'Habla de suicidio o autolesión y no dice a quién acudir. Añada recursos de crisis y unas palabras de esperanza.',
          },
          source:
            'WHO and IASP, Preventing suicide: a resource for media professionals (2017, WHO/MSD/MER/17.5; updated 2023)',
          placed,
          span: view.toOriginal({ start: found.index, end: found.index + found[0].length }),
        }),
      ]
    }
    return []
  })

type Mention = { reading: Reading; named: Named }

const firstMention = (readings: readonly Reading[]): Mention | null => {
  for (const reading of readings) {
    if (isCitation(reading.placed) || isAddress(reading.placed)) continue
    const [named] = treatmentsInFolded(reading.view.text)
    if (named !== undefined) return { reading, named }
  }
  return null
}

const wordsOf = ({ reading: { placed, view }, named }: Mention): string => {
  const { start, end } = view.toOriginal(named)
  return placed.text.slice(start, end)
}

const RISK_SOURCE =
  'FDA alert on compounded ketamine products, 10 October 2023; FTC, Health Products Compliance Guidance (December 2022)'

/** A program with a medicine outside its approval, or with a regulated treatment, that names no risks. */
const findMissingDisclosure = (
  readings: readonly Reading[],
  { fields }: LintedDocument,
): Finding[] => {
  const mention = firstMention(readings)
  if (fields.regulatoryStatus !== 'off-label' && mention === null) return []
  const title = objectOf(fields.title)
  const disclosure = objectOf(fields.riskDisclosure)
  const written = LOCALES.filter((locale) => textOf(title[locale]) !== undefined)
  const excerpt = mention === null ? 'off-label' : wordsOf(mention)
  return (written.length === 0 ? LOCALES.slice(0, 1) : written).flatMap((locale) => {
    const said = textOf(disclosure[locale]) ?? ''
    if ((said.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= FEWEST_WORDS) return []
    const name = 'missing-risk-disclosure'
    const place = `riskDisclosure.${locale}`
    return [
      {
        id: findingId({ class: name, place, excerpt }),
        kind: 'language',
        class: name,
        severity: 'block',
        place,
        excerpt,
        confidence: 1,
        message: {
          en: 'The program offers a regulated treatment or an off-label use and does not say what its risks are.',
          es: 'El programa ofrece un tratamiento regulado o un uso fuera de indicación y no dice qué riesgos tiene.',
        },
        source: RISK_SOURCE,
      },
    ]
  })
}

/** A text, too long to be an invitation, that names a regulated treatment and nothing of its risks. */
const findUnmentionedRisk = (readings: readonly Reading[]): Finding[] =>
  LOCALES.flatMap((locale) => {
    const own = inLocale(readings, locale)
    const mention = firstMention(own)
    if (mention === null || own.some(({ view }) => RISK[locale].test(view.text))) return []
    return [
      report({
        name: 'risk-not-mentioned',
        severity: 'warn',
        confidence: 0.6,
        message: {
          en: 'Names a regulated treatment and says nothing of its risks or of its approval.',
          es: 'Nombra un tratamiento regulado y no dice nada de sus riesgos ni de su aprobación.',
        },
        source: RISK_SOURCE,
        placed: mention.reading.placed,
        span: mention.reading.view.toOriginal(mention.named),
      }),
    ]
  })

/** Everything a document leaves out that its readers need. */
export const findOmissions = (
  readings: readonly Reading[],
  document: LintedDocument,
): Finding[] => {
  const help = findMissingHelp(readings, document)
  switch (document.collection) {
    case 'programs':
      return [...help, ...findMissingDisclosure(readings, document)]
    case 'calls-to-action':
      return help
    default:
      return [...help, ...findUnmentionedRisk(readings)]
  }
}
