import { nobody } from '../access/rules.js'
import { importEndpoint } from '../endpoints/importDocument.js'
import { bilingual } from '../fields/bilingual.js'
import { choice } from '../fields/choice.js'
import { list } from '../fields/list.js'
import { open } from '../fields/open.js'
import { relation } from '../fields/relations.js'
import { richText } from '../fields/richText.js'
import { line, lines } from '../fields/text.js'
import { validateWebUrl } from '../fields/url.js'
import { workflowCollection } from './workflowCollection.js'

const DOI = /^10\.\d{4,9}\/\S+$/
const PMID = /^\d{1,8}$/

export const Articles = workflowCollection({
  slug: 'articles',
  labels: {
    singular: bilingual('Article', 'Artículo'),
    plural: bilingual('Articles', 'Artículos'),
  },
  description: bilingual(
    'Long-form writing for readers. What is saved here stays a draft until it is published.',
    'Textos largos para lectores. Lo que se guarda aquí es un borrador hasta que se publica.',
  ),
  columns: ['title', 'authors', 'topics'],
  search: ['title', 'slug', 'summary'],
  sortable: ['publishedAt'],
  endpoints: [importEndpoint],
  beforeListTable: ['/src/admin/ImportButton/index.tsx#ImportButton'],
  fields: [
    line({ name: 'title', label: bilingual('Title', 'Título'), required: true, maxLength: 200 }),
    line({
      name: 'subtitle',
      label: bilingual('Subtitle', 'Subtítulo'),
      maxLength: 300,
      description: bilingual(
        'One line under the title, when the title alone does not say it.',
        'Una línea bajo el título, cuando el título solo no basta.',
      ),
    }),
    lines({
      name: 'summary',
      label: bilingual('Summary', 'Resumen'),
      required: true,
      maxLength: 600,
      description: bilingual(
        'Two or three sentences that tell a reader what they will learn; shown in lists.',
        'Dos o tres frases que dicen qué aprenderá quien lee; se muestran en los listados.',
      ),
    }),
    open({
      name: 'heroImage',
      type: 'upload',
      relationTo: 'media',
      label: bilingual('Main image', 'Imagen principal'),
      admin: {
        description: bilingual(
          'Shown above the article and in lists. Its alternative text is kept with the image.',
          'Se muestra sobre el artículo y en los listados. Su texto alternativo se guarda con la imagen.',
        ),
      },
    }),
    richText({
      name: 'body',
      required: true,
      description: bilingual(
        'The article itself. Type / to insert a block.',
        'El artículo. Escriba / para insertar un bloque.',
      ),
    }),
    relation({
      name: 'authors',
      relationTo: 'people',
      required: true,
      label: bilingual('Authors', 'Autoría'),
      description: bilingual('Whose names readers see.', 'Los nombres que ven los lectores.'),
    }),
    relation({
      name: 'topics',
      relationTo: 'topics',
      label: bilingual('Topics', 'Temas'),
      description: bilingual(
        'A sensitive topic shows crisis resources with the article.',
        'Un tema sensible muestra recursos de crisis junto al artículo.',
      ),
    }),
    relation({
      name: 'attachmentPatterns',
      relationTo: 'attachment-patterns',
      label: bilingual('Attachment patterns', 'Patrones de apego'),
      description: bilingual(
        'The patterns the article is about; readers can filter by them.',
        'Los patrones de los que trata el artículo; se puede filtrar por ellos.',
      ),
    }),
    relation({
      name: 'programs',
      relationTo: 'programs',
      label: bilingual('Programs', 'Programas'),
      description: bilingual(
        'Offers that suit a reader of this article.',
        'Lo que conviene a quien lee este artículo.',
      ),
    }),
    relation({
      name: 'caseStories',
      relationTo: 'case-stories',
      label: bilingual('Case stories', 'Historias clínicas'),
      description: bilingual(
        'Stories that show in a life what the article explains.',
        'Historias que muestran en una vida lo que el artículo explica.',
      ),
    }),
    list({
      name: 'callsToAction',
      row: bilingual('Call to action', 'Llamada a la acción'),
      label: bilingual('Calls to action', 'Llamadas a la acción'),
      description: bilingual(
        'Invitations around the text. To place one inside it, insert a block.',
        'Invitaciones alrededor del texto. Para poner una dentro, inserte un bloque.',
      ),
      fields: [
        choice({
          name: 'placement',
          label: bilingual('Where', 'Dónde'),
          required: true,
          defaultValue: 'bottom',
          options: [
            { value: 'top', label: bilingual('Top', 'Arriba') },
            { value: 'inline', label: bilingual('In the text', 'En el texto') },
            { value: 'bottom', label: bilingual('Bottom', 'Abajo') },
          ],
        }),
        relation({
          name: 'callToAction',
          relationTo: 'calls-to-action',
          hasMany: false,
          required: true,
          label: bilingual('Call to action', 'Llamada a la acción'),
        }),
      ],
    }),
    list({
      name: 'references',
      row: bilingual('Reference', 'Referencia'),
      rowFrom: ['citation'],
      label: bilingual('References', 'Referencias'),
      description: bilingual(
        'The sources of what the article claims, as readers should find them.',
        'Las fuentes de lo que afirma el artículo, tal como deben encontrarse.',
      ),
      fields: [
        line({
          name: 'citation',
          localized: false,
          required: true,
          label: bilingual('Citation', 'Cita'),
        }),
        open({
          name: 'url',
          type: 'text',
          label: bilingual('Address', 'Dirección'),
          validate: validateWebUrl,
        }),
        open({
          name: 'doi',
          type: 'text',
          label: 'DOI',
          validate: (value: unknown) =>
            !value || DOI.test(String(value)) || 'Write the DOI itself, for example 10.1000/182.',
        }),
        open({
          name: 'pmid',
          type: 'text',
          label: 'PMID',
          validate: (value: unknown) =>
            !value || PMID.test(String(value)) || 'A PMID is a number of up to eight digits.',
        }),
      ],
    }),
    open({
      name: 'clinicalContent',
      type: 'checkbox',
      defaultValue: false,
      label: bilingual('Makes clinical claims', 'Contiene afirmaciones clínicas'),
      admin: {
        position: 'sidebar',
        description: bilingual(
          'Set when the text says what a condition is or what a treatment does.',
          'Marcar si el texto dice qué es un trastorno o qué hace un tratamiento.',
        ),
      },
    }),
    open({
      name: 'publishedAt',
      type: 'date',
      label: bilingual('First published', 'Primera publicación'),
      access: { create: nobody, update: nobody },
      admin: {
        position: 'sidebar',
        readOnly: true,
        description: bilingual('Set by the first publication.', 'La fija la primera publicación.'),
      },
    }),
    {
      name: 'importSource',
      type: 'group',
      label: bilingual('Imported from', 'Importado de'),
      admin: { hidden: true },
      fields: [
        { name: 'fileName', type: 'text', index: true },
        { name: 'sha256', type: 'text', index: true },
      ],
    },
  ],
})
