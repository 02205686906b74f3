/** Why a finding matters, for the person who decides it. */
import type { Locale } from '../../slugs.js'
import { COMBINATION, IDENTIFIER_CLASSES, type HitClass } from './classes.js'

const WHY: Partial<Record<HitClass, Record<Locale, string>>> = {
  name: {
    en: 'This looks like the name of a person or an employer. Change it, or declare it as a pseudonym.',
    es: 'Parece el nombre de una persona o de un empleador. Cámbielo o declárelo como seudónimo.',
  },
  place: {
    en: 'This looks like a place smaller than a state. Name the state or the country, or no place.',
    es: 'Parece un lugar menor que un estado. Nombre el estado o el país, o ningún lugar.',
  },
  date: {
    en: 'Dates finer than a year and ages over 89 can identify. Keep the year, or write "90 or older".',
    es: 'Las fechas más precisas que un año y las edades mayores de 89 pueden identificar. Deje el año o escriba «90 años o más».',
  },
  biometric: {
    en: 'The text speaks of a biometric identifier. None may be shown or linked.',
    es: 'El texto habla de un identificador biométrico. No se puede mostrar ni enlazar ninguno.',
  },
  photo: {
    en: 'The text speaks of a picture of a face. A full-face or comparable picture identifies.',
    es: 'El texto habla de una imagen de un rostro. Una imagen del rostro o comparable identifica.',
  },
}

const labels = new Map<string, Record<Locale, string>>(
  IDENTIFIER_CLASSES.map(({ class: name, label }) => [name, label]),
)
const citations = new Map<string, string>(
  IDENTIFIER_CLASSES.map(({ class: name, citation }) => [name, citation]),
)

/** The message of a class, in both languages. */
export const messageOf = ({
  class: name,
  details,
}: {
  class: HitClass
  details?: Record<Locale, string>
}): Record<Locale, string> => {
  if (name === 'combination')
    return {
      en: `Together these details may single one person out: ${details?.en ?? ''}. Change or leave out some of them.`,
      es: `Juntos, estos detalles pueden señalar a una sola persona: ${details?.es ?? ''}. Cambie u omita alguno.`,
    }
  const label = labels.get(name)
  return (
    WHY[name] ?? {
      en: `${label?.en ?? name}: it can identify a person. Take it out.`,
      es: `${label?.es ?? name}: puede identificar a una persona. Quítelo.`,
    }
  )
}

/** Where the rule for a class comes from. */
export const sourceOf = (name: HitClass): string => citations.get(name) ?? COMBINATION.citation
