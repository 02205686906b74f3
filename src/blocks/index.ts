/** The blocks an editor can place inside a rich text. */
import type { Block, Field } from 'payload'
import { bilingual } from '../fields/bilingual.js'
import type { WorkflowCollection } from '../slugs.js'

const embed = ({
  slug,
  relationTo,
  labels,
  fields = [],
}: {
  slug: string
  relationTo: WorkflowCollection
  labels: { en: string; es: string }
  fields?: Field[]
}): Block => ({
  slug,
  interfaceName: `${slug.charAt(0).toUpperCase()}${slug.slice(1)}Block`,
  labels: { singular: labels, plural: labels },
  fields: [
    {
      name: slug,
      type: 'relationship',
      relationTo,
      required: true,
      label: labels,
      admin: {
        description: bilingual(
          'Readers see its published text; until it is published, nothing appears here.',
          'Se muestra su texto publicado; mientras no esté publicado, aquí no aparece nada.',
        ),
      },
    },
    ...fields,
  ],
})

const callToAction = embed({
  slug: 'callToAction',
  relationTo: 'calls-to-action',
  labels: bilingual('Call to action', 'Llamada a la acción'),
})

const attachmentPattern = embed({
  slug: 'attachmentPattern',
  relationTo: 'attachment-patterns',
  labels: bilingual('Attachment pattern', 'Patrón de apego'),
  fields: [
    {
      name: 'show',
      type: 'select',
      label: bilingual('Show', 'Mostrar'),
      defaultValue: 'summary',
      options: [
        { value: 'summary', label: bilingual('Name and lesson', 'Nombre y aprendizaje') },
        { value: 'full', label: bilingual('With its signs', 'Con sus señales') },
      ],
    },
  ],
})

const caseStory = embed({
  slug: 'caseStory',
  relationTo: 'case-stories',
  labels: bilingual('Case story', 'Historia clínica'),
})

const program = embed({
  slug: 'program',
  relationTo: 'programs',
  labels: bilingual('Program', 'Programa'),
})

const heading: Field = {
  name: 'heading',
  type: 'text',
  maxLength: 160,
  label: bilingual('Heading', 'Encabezado'),
}

const callout: Block = {
  slug: 'callout',
  interfaceName: 'CalloutBlock',
  labels: {
    singular: bilingual('Callout', 'Recuadro'),
    plural: bilingual('Callouts', 'Recuadros'),
  },
  fields: [
    {
      name: 'tone',
      type: 'select',
      label: bilingual('Tone', 'Tono'),
      defaultValue: 'info',
      options: [
        { value: 'info', label: bilingual('Information', 'Información') },
        { value: 'insight', label: bilingual('Insight', 'Idea clave') },
        { value: 'caution', label: bilingual('Caution', 'Precaución') },
      ],
    },
    heading,
    {
      name: 'text',
      type: 'textarea',
      required: true,
      label: bilingual('Text', 'Texto'),
      admin: {
        description: bilingual(
          'Leave an empty line between paragraphs.',
          'Deje una línea en blanco entre párrafos.',
        ),
      },
    },
  ],
}

export const MANIFESTATION_CONTEXTS = [
  { value: 'conflict', label: bilingual('In conflict', 'En el conflicto') },
  { value: 'intimacy', label: bilingual('In intimacy', 'En la intimidad') },
  { value: 'daily-life', label: bilingual('In daily life', 'En la vida diaria') },
]

const manifestations: Block = {
  slug: 'manifestations',
  interfaceName: 'ManifestationsBlock',
  labels: {
    singular: bilingual('How it shows', 'Cómo se manifiesta'),
    plural: bilingual('How it shows', 'Cómo se manifiesta'),
  },
  fields: [
    heading,
    {
      name: 'context',
      type: 'select',
      label: bilingual('Where', 'Dónde'),
      defaultValue: 'general',
      options: [
        ...MANIFESTATION_CONTEXTS,
        { value: 'general', label: bilingual('In general', 'En general') },
      ],
    },
    {
      name: 'items',
      type: 'array',
      required: true,
      minRows: 1,
      label: bilingual('Signs', 'Señales'),
      fields: [{ name: 'text', type: 'text', required: true, label: bilingual('Sign', 'Señal') }],
    },
  ],
}

const crisisResources: Block = {
  slug: 'crisisResources',
  interfaceName: 'CrisisResourcesBlock',
  labels: {
    singular: bilingual('Crisis resources', 'Recursos de crisis'),
    plural: bilingual('Crisis resources', 'Recursos de crisis'),
  },
  fields: [heading],
}

const pullQuote: Block = {
  slug: 'pullQuote',
  interfaceName: 'PullQuoteBlock',
  labels: {
    singular: bilingual('Pull quote', 'Cita destacada'),
    plural: bilingual('Pull quotes', 'Citas destacadas'),
  },
  fields: [
    {
      name: 'quote',
      type: 'textarea',
      required: true,
      maxLength: 500,
      label: bilingual('Quote', 'Cita'),
    },
    { name: 'attribution', type: 'text', label: bilingual('Who said it', 'De quién es') },
  ],
}

const blocks: Block[] = [
  callToAction,
  attachmentPattern,
  caseStory,
  program,
  callout,
  manifestations,
  crisisResources,
  pullQuote,
]

/** A block is named by what is in it; a second name would never be shown to readers. */
export const BODY_BLOCKS: Block[] = blocks.map((block) => ({
  ...block,
  admin: { ...block.admin, disableBlockName: true },
}))
