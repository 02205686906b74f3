/** The 18 classes of HIPAA's Safe Harbor, and the combination rule, as data. */
import type { Locale } from '../../slugs.js'

/** What the program can do about a class: read it in text, in the data of an image, or only in words about it. */
export type Carrier = 'text' | 'words about it'

export type IdentifierClass = {
  class: string
  label: Record<Locale, string>
  citation: string
  carrier: Carrier
}

const cfr = (letter: string) => `45 CFR 164.514(b)(2)(i)(${letter})`

export const IDENTIFIER_CLASSES = [
  { class: 'name', label: { en: 'Name', es: 'Nombre' }, citation: cfr('A'), carrier: 'text' },
  {
    class: 'place',
    label: { en: 'Place smaller than a state', es: 'Lugar menor que un estado' },
    citation: cfr('B'),
    carrier: 'text',
  },
  {
    class: 'date',
    label: { en: 'Date, or an age over 89', es: 'Fecha, o edad mayor de 89 años' },
    citation: cfr('C'),
    carrier: 'text',
  },
  {
    class: 'phone',
    label: { en: 'Telephone number', es: 'Número de teléfono' },
    citation: cfr('D'),
    carrier: 'text',
  },
  {
    class: 'fax',
    label: { en: 'Fax number', es: 'Número de fax' },
    citation: cfr('E'),
    carrier: 'text',
  },
  {
    class: 'email',
    label: { en: 'E-mail address', es: 'Correo electrónico' },
    citation: cfr('F'),
    carrier: 'text',
  },
  {
    class: 'ssn',
    label: {
      en: 'Social Security or national identity number',
      es: 'Número de la Seguridad Social o de identidad',
    },
    citation: cfr('G'),
    carrier: 'text',
  },
  {
    class: 'record-number',
    label: { en: 'Medical record number', es: 'Número de historia clínica' },
    citation: cfr('H'),
    carrier: 'text',
  },
  {
    class: 'health-plan',
    label: { en: 'Health plan number', es: 'Número del seguro médico' },
    citation: cfr('I'),
    carrier: 'text',
  },
  {
    class: 'account',
    label: { en: 'Account or card number', es: 'Número de cuenta o tarjeta' },
    citation: cfr('J'),
    carrier: 'text',
  },
  {
    class: 'licence',
    label: { en: 'Certificate or licence number', es: 'Número de certificado o licencia' },
    citation: cfr('K'),
    carrier: 'text',
  },
  {
    class: 'vehicle',
    label: { en: 'Vehicle number or plate', es: 'Matrícula o número de vehículo' },
    citation: cfr('L'),
    carrier: 'text',
  },
  {
    class: 'device',
    label: { en: 'Device identifier', es: 'Identificador de un dispositivo' },
    citation: cfr('M'),
    carrier: 'text',
  },
  {
    class: 'url',
    label: { en: 'Web address', es: 'Dirección web' },
    citation: cfr('N'),
    carrier: 'text',
  },
  {
    class: 'ip',
    label: { en: 'IP address', es: 'Dirección IP' },
    citation: cfr('O'),
    carrier: 'text',
  },
  {
    class: 'biometric',
    label: { en: 'Biometric identifier', es: 'Identificador biométrico' },
    citation: cfr('P'),
    carrier: 'words about it',
  },
  {
    class: 'photo',
    label: { en: 'Full-face photograph', es: 'Fotografía del rostro' },
    citation: cfr('Q'),
    carrier: 'words about it',
  },
  {
    class: 'other',
    label: { en: 'Other unique number or code', es: 'Otro número o código único' },
    citation: cfr('R'),
    carrier: 'text',
  },
] as const satisfies readonly IdentifierClass[]

export type SafeHarborClass = (typeof IDENTIFIER_CLASSES)[number]['class']
export type HitClass = SafeHarborClass | 'combination'

/** Not one of the 18: details that single a person out only together. */
export const COMBINATION = {
  class: 'combination',
  label: { en: 'Combination of details', es: 'Combinación de detalles' },
  citation: '45 CFR 164.514(b)(2)(ii); BMJ 1995;311:1240',
} as const
