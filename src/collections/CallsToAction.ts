import type { Field, Validate } from 'payload'
import { bilingual } from '../fields/bilingual.js'
import { choice } from '../fields/choice.js'
import { open } from '../fields/open.js'
import { line, lines } from '../fields/text.js'
import { rowsNamed } from '../fields/rows.js'
import { isWebUrl } from '../fields/url.js'
import { LINKABLE_COLLECTIONS } from '../slugs.js'
import { workflowCollection } from './workflowCollection.js'

const PHONE = /^\+?[0-9][0-9 ()\-.]{1,24}$/
const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/

const typeOf = (siblingData: unknown): unknown =>
  typeof siblingData === 'object' && siblingData !== null && 'type' in siblingData
    ? siblingData.type
    : undefined

/** Required when the target has this type, and then of the right form. */
const whenType =
  (type: string, isRight: (value: unknown) => boolean, message: string): Validate =>
  (value, { siblingData }) =>
    typeOf(siblingData) !== type || isRight(value) || message

const onlyFor = (type: string) => ({
  condition: (_: unknown, siblingData: unknown) => typeOf(siblingData) === type,
})

const target: Field = open({
  name: 'target',
  type: 'group',
  label: bilingual('Where it leads', 'Adónde lleva'),
  fields: [
    choice({
      name: 'type',
      label: bilingual('Kind of target', 'Tipo de destino'),
      required: true,
      defaultValue: 'url',
      options: [
        { value: 'url', label: bilingual('Web address', 'Dirección web') },
        { value: 'phone', label: bilingual('Phone', 'Teléfono') },
        { value: 'email', label: bilingual('E-mail', 'Correo') },
        { value: 'document', label: bilingual('A page here', 'Una página de aquí') },
      ],
    }),
    open({
      name: 'url',
      type: 'text',
      label: bilingual('Web address', 'Dirección web'),
      validate: whenType('url', isWebUrl, 'Write the full web address, starting with https://.'),
      admin: onlyFor('url'),
    }),
    open({
      name: 'phone',
      type: 'text',
      label: bilingual('Phone', 'Teléfono'),
      validate: whenType(
        'phone',
        (value) => typeof value === 'string' && PHONE.test(value),
        'Write a phone number, for example +1 555 010 0199 or 988.',
      ),
      admin: onlyFor('phone'),
    }),
    open({
      name: 'email',
      type: 'text',
      label: bilingual('E-mail', 'Correo'),
      validate: whenType(
        'email',
        (value) => typeof value === 'string' && EMAIL.test(value),
        'Write an e-mail address, for example hello@example.org.',
      ),
      admin: onlyFor('email'),
    }),
    open({
      name: 'document',
      type: 'relationship',
      relationTo: [...LINKABLE_COLLECTIONS],
      label: bilingual('Page', 'Página'),
      validate: whenType(
        'document',
        (value) => typeof value === 'object' && value !== null,
        'Choose the page this leads to.',
      ),
      admin: { ...onlyFor('document'), allowCreate: false },
    } as Field),
  ],
})

const PHRASES = bilingual('Phrases in imported texts', 'Frases en textos importados')
const phrases = {
  label: PHRASES,
  ...rowsNamed({ row: bilingual('Phrase', 'Frase'), label: PHRASES, from: ['text'] }),
}

export const CallsToAction = workflowCollection({
  slug: 'calls-to-action',
  labels: {
    singular: bilingual('Call to action', 'Llamada a la acción'),
    plural: bilingual('Calls to action', 'Llamadas a la acción'),
  },
  description: bilingual(
    'An invitation with one clear next step. Changed here once, changed wherever it appears.',
    'Una invitación con un único paso claro. Se cambia aquí y cambia donde aparezca.',
  ),
  columns: ['title', 'kind', 'priority'],
  sortable: ['priority', 'kind'],
  fields: [
    line({
      name: 'title',
      label: bilingual('Label', 'Rótulo'),
      required: true,
      maxLength: 120,
      description: bilingual('The words a visitor clicks.', 'Las palabras que se pulsan.'),
    }),
    lines({
      name: 'message',
      label: bilingual('Message', 'Mensaje'),
      maxLength: 400,
      description: bilingual('The sentence beside it.', 'La frase que la acompaña.'),
    }),
    choice({
      name: 'kind',
      label: bilingual('Kind', 'Tipo'),
      required: true,
      description: bilingual(
        'What is asked of the visitor. Frontends may style each kind.',
        'Lo que se propone a quien visita. Cada tipo puede verse distinto.',
      ),
      options: [
        { value: 'newsletter', label: bilingual('Newsletter', 'Boletín') },
        { value: 'contact', label: bilingual('Contact', 'Contacto') },
        { value: 'appointment', label: bilingual('Appointment', 'Cita') },
        { value: 'program', label: bilingual('Program', 'Programa') },
        { value: 'article', label: bilingual('Article', 'Artículo') },
        { value: 'crisis', label: bilingual('Crisis', 'Crisis') },
        { value: 'external', label: bilingual('Another site', 'Otro sitio') },
      ],
    }),
    target,
    choice({
      name: 'style',
      label: bilingual('Style', 'Estilo'),
      defaultValue: 'primary',
      options: [
        { value: 'primary', label: bilingual('Primary', 'Principal') },
        { value: 'secondary', label: bilingual('Secondary', 'Secundario') },
        { value: 'inline', label: bilingual('In the text', 'En el texto') },
      ],
    }),
    open({
      name: 'activeFrom',
      type: 'date',
      label: bilingual('Shown from', 'Visible desde'),
      admin: {
        position: 'sidebar',
        date: { pickerAppearance: 'dayAndTime' },
        description: bilingual('Empty: at once.', 'Vacío: desde ya.'),
      },
    }),
    open({
      name: 'activeUntil',
      type: 'date',
      label: bilingual('Shown until', 'Visible hasta'),
      validate: ((value, { siblingData }) => {
        const from = (siblingData as { activeFrom?: unknown }).activeFrom
        return !value || !from || new Date(String(value)) > new Date(String(from))
          ? true
          : 'The end must be after the start.'
      }) as Validate,
      admin: {
        position: 'sidebar',
        date: { pickerAppearance: 'dayAndTime' },
        description: bilingual('Empty: without end.', 'Vacío: sin fin.'),
      },
    } as Field),
    open({
      name: 'priority',
      type: 'number',
      defaultValue: 0,
      min: 0,
      max: 100,
      label: bilingual('Priority', 'Prioridad'),
      admin: {
        position: 'sidebar',
        description: bilingual(
          '0 to 100; the higher, the earlier.',
          'De 0 a 100; más alto, antes.',
        ),
      },
    }),
    open({
      name: 'campaign',
      type: 'text',
      maxLength: 80,
      label: bilingual('Campaign', 'Campaña'),
      admin: {
        position: 'sidebar',
        description: bilingual(
          'A name for counting, for example spring-2027.',
          'Un nombre para contar, por ejemplo primavera-2027.',
        ),
      },
    }),
    {
      name: 'triggerPhrases',
      type: 'array',
      label: phrases.label,
      labels: phrases.labels,
      admin: {
        ...phrases.admin,
        description: bilingual(
          'A sentence of an imported document that contains one of these becomes this call to action.',
          'Una frase de un documento importado que contenga una de estas se convierte en esta llamada.',
        ),
      },
      fields: [
        {
          name: 'text',
          type: 'text',
          required: true,
          minLength: 4,
          label: bilingual('Phrase', 'Frase'),
        },
      ],
    },
  ],
})
