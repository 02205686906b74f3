import type { Locale } from '../../slugs.js'

const MESSAGES = {
  en: {
    crisisResources: 'Crisis resources',
    call: 'Call',
    text: 'Text',
    website: 'Website',
    info: 'Note',
    insight: 'Insight',
    caution: 'Caution',
    manifestations: 'How it shows',
    conflict: 'In conflict',
    intimacy: 'In intimacy',
    'daily-life': 'In daily life',
    general: 'In general',
    signs: 'Signs',
    challenge: 'The challenge',
    outcome: 'The outcome',
    benefits: 'Benefits',
    risks: 'Risks',
  },
  es: {
    crisisResources: 'Recursos de crisis',
    call: 'Llamar',
    text: 'Mensaje de texto',
    website: 'Sitio web',
    info: 'Nota',
    insight: 'Idea clave',
    caution: 'Precaución',
    manifestations: 'Cómo se manifiesta',
    conflict: 'En el conflicto',
    intimacy: 'En la intimidad',
    'daily-life': 'En la vida diaria',
    general: 'En general',
    signs: 'Señales',
    challenge: 'El desafío',
    outcome: 'El resultado',
    benefits: 'Beneficios',
    risks: 'Riesgos',
  },
} as const satisfies Record<Locale, Record<string, string>>

export type Message = keyof (typeof MESSAGES)['en']

/** The few fixed words that rendered content needs. */
export const message = (locale: Locale, name: Message): string => MESSAGES[locale][name]
