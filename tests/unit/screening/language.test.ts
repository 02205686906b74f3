import { describe, expect, it } from 'vitest'
import type { Finding, PlacedText } from '../../../src/screening/finding.js'
import { LANGUAGE_RULES } from '../../../src/screening/language/rules.js'
import { lintLanguage } from '../../../src/screening/language/lintLanguage.js'
import type { Locale } from '../../../src/slugs.js'
import * as english from './sentences.en.js'
import * as spanish from './sentences.es.js'

const SEVERITY: Record<string, string> = {
  'suicide-committed': 'block',
  'suicide-success-or-failure': 'block',
  'suicide-completed': 'warn',
  'suicide-epidemic': 'block',
  'suicide-method-detail': 'block',
  'suicide-method': 'warn',
  'suicide-note': 'block',
  'suicide-in-title': 'block',
  'cure-claim': 'block',
  'permanent-result': 'block',
  guarantee: 'block',
  'absolute-claim': 'block',
  'risk-denial': 'block',
  'superiority-claim': 'warn',
  'overstated-evidence': 'warn',
  'typical-result': 'warn',
  'fda-approval': 'block',
}

/** Keeps what a text leaves out from being found beside what it says. */
const COMPANY: Record<Locale, string> = {
  en: 'Call or text 988. Ask about risks.',
  es: 'Llame al 988. Pregunte por los riesgos.',
}

const lint = (sentence: string, locale: Locale, place = `body.${locale}`): Finding[] => {
  const texts: PlacedText[] = [
    { place, locale, text: sentence },
    { place: `summary.${locale}`, locale, text: COMPANY[locale] },
  ]
  return lintLanguage({ texts, document: { collection: 'articles', fields: {} } })
}

const classesOf = (findings: Finding[]): string =>
  [...new Set(findings.map((finding) => finding.class))].sort().join(' ')

describe.each([
  ['en', english],
  ['es', spanish],
] as const)('the language lint in %s', (locale, { HARMFUL, HARMLESS }) => {
  it('is tried on enough sentences of both kinds', () => {
    expect(HARMFUL.length).toBeGreaterThanOrEqual(60)
    expect(HARMLESS.length).toBeGreaterThanOrEqual(60)
  })

  it.each(HARMFUL)('finds %s in: %s', (classes, sentence) => {
    const findings = lint(sentence, locale)
    expect(classesOf(findings)).toBe(classes)
    for (const finding of findings) expect(finding.severity).toBe(SEVERITY[finding.class])
  })

  it.each(HARMLESS)('finds nothing in: %s', (sentence) => {
    expect(lint(sentence, locale)).toEqual([])
  })
})

describe('the rules about words', () => {
  it('have the severity they are meant to have, and none is left untried', () => {
    const severities = Object.fromEntries(
      LANGUAGE_RULES.map(({ name, severity }) => [name, severity]),
    )
    expect({ ...severities, 'fda-approval': 'block' }).toEqual(SEVERITY)
  })

  it('give a reason in both languages and a source', () => {
    for (const { message, source } of LANGUAGE_RULES) {
      expect(message.en).toMatch(/\.$/)
      expect(message.es).toMatch(/\.$/)
      expect(source).toMatch(/\S/)
    }
  })
})
