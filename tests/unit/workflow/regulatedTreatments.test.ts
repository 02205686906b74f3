import { describe, expect, it } from 'vitest'
import {
  findRegulatedTreatments,
  namesRegulatedTreatment,
} from '../../../src/workflow/regulatedTreatments.js'

const named = (text: string): string | null =>
  namesRegulatedTreatment([{ place: 'body.en', locale: 'en', text }])

describe('a text that names a regulated treatment', () => {
  it.each([
    ['We offer ketamine.', 'ketamine'],
    ['Ketamine-assisted psychotherapy', 'Ketamine'],
    ['La ketamina ayuda a algunas personas.', 'ketamina'],
    ['KETAMINA', 'KETAMINA'],
    ['ketamine_program.jpg', 'ketamine'],
    ['Esketamine (Spravato)', 'Esketamine'],
    ['Esketamina', 'Esketamina'],
    ['SPRAVATO®', 'SPRAVATO'],
    ['(S)-ketamine', '(S)-ketamine'],
    ['KAP for couples', 'KAP'],
    ['mdma', 'mdma'],
    ['MDMA-assisted therapy', 'MDMA'],
    ['terapia asistida con MDMA', 'MDMA'],
    ['psilocybin', 'psilocybin'],
    ['Psilocibina', 'Psilocibina'],
    ['LSD', 'LSD'],
    ['ibogaine', 'ibogaine'],
    ['Ibogaína', 'Ibogaína'],
    ['DMT', 'DMT'],
    ['5-MeO-DMT', '5-MeO-DMT'],
    ['una ceremonia de ayahuasca', 'ayahuasca'],
    ['el yagé', 'yagé'],
    ['psychedelic-assisted therapy', 'psychedelic-assisted therapy'],
    ['psicoterapia asistida con psicodélicos', 'psicoterapia asistida con psicodélicos'],
    ['ket\u200bamine', 'ket\u200bamine'],
    ['ibogai\u0301na', 'ibogai\u0301na'],
    ['ｋｅｔａｍｉｎｅ', 'ｋｅｔａｍｉｎｅ'],
    ['kеtamine', 'kеtamine'],
  ])('is told by its words: %j', (text, words) => {
    expect(named(text)).toBe(words)
  })

  it.each([
    'A kettle and a cap.',
    'kap',
    'lsd',
    'dmt',
    'ketamineless',
    'antiketamina',
    'KAPPA',
    'Los LSDs de la familia',
    'The Dalai Lama spoke.',
    'psychedelic colours',
    '',
  ])('is not one that only looks like it: %j', (text) => {
    expect(named(text)).toBeNull()
  })

  it('names the first of all texts', () => {
    const texts = [
      { place: 'title.en', locale: 'en' as const, text: 'Evenings' },
      { place: 'summary.es', locale: 'es' as const, text: 'Con psilocibina, y luego MDMA.' },
      { place: 'body.en', locale: 'en' as const, text: 'Ketamine' },
    ]
    expect(namesRegulatedTreatment(texts)).toBe('psilocibina')
    expect(namesRegulatedTreatment(texts.slice(0, 1))).toBeNull()
  })

  it('tells which treatment its words mean, and does not take one for another', () => {
    expect(findRegulatedTreatments("The clinic's ketamine, s-ketamine, and Spravato")).toEqual([
      { treatment: 'ketamine', words: 'ketamine' },
      { treatment: 'esketamine', words: 's-ketamine' },
      { treatment: 'esketamine', words: 'Spravato' },
    ])
  })
})
