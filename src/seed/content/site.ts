import { ref } from '../refs.js'
import type { SiteFields } from './types.js'

export const SITE: SiteFields = {
  organization: {
    name: 'Harbor & Hearth Therapy',
    url: 'https://example.org',
    logo: ref('media/logo'),
  },
  disclaimer: {
    en: 'What you read here is general information. It is not medical advice, a diagnosis or treatment, and reading it does not make you our patient. Please speak with a qualified professional about your own situation. If you may be in danger, call your local emergency number now.',
    es: 'Lo que lee aquí es información general. No es consejo médico, diagnóstico ni tratamiento, y leerlo no le convierte en paciente nuestro. Hable de su situación con un profesional cualificado. Si cree que corre peligro, llame ahora al número de emergencias de su zona.',
  },
  crisisResources: [
    {
      region: 'US',
      name: {
        en: '988 Suicide & Crisis Lifeline',
        es: 'Línea 988 de Prevención del Suicidio y Crisis',
      },
      phone: '988',
      text: '988',
      url: 'https://988lifeline.org',
      instructions: {
        en: 'Call or text 988, or chat at 988lifeline.org, at any hour, free and confidential. After calling, press 1 for the Veterans Crisis Line or 2 for Spanish. If someone is in immediate danger, call 911.',
        es: 'Llame o envíe un mensaje al 988, o escriba por chat en 988lifeline.org, a cualquier hora, gratis y en confianza. Al llamar, pulse 2 para hablar en español o 1 para la línea de veteranos. Si alguien está en peligro inmediato, llame al 911.',
      },
    },
    {
      region: 'ES',
      name: {
        en: '024 helpline for suicidal thoughts and behaviour (Spain)',
        es: 'Línea 024 de atención a la conducta suicida',
      },
      phone: '024',
      url: 'https://www.sanidad.gob.es/linea024/home.htm',
      instructions: {
        en: 'In Spain, call 024 at any hour, free and confidential, also if you are worried about someone else. In immediate danger, call 112.',
        es: 'En España, llame al 024 a cualquier hora, gratis y en confianza, también si le preocupa otra persona. Ante un peligro inmediato, llame al 112.',
      },
    },
  ],
  reviewIntervalMonths: 36,
  defaultCallsToAction: [ref('calls-to-action/newsletter'), ref('calls-to-action/contact')],
}
