import {
  BlocksFeature,
  BlockquoteFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineCodeFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
  lexicalEditor,
} from '@payloadcms/richtext-lexical'
import type { RichTextField } from 'payload'
import { BODY_BLOCKS } from '../blocks/index.js'
import { LINKABLE_COLLECTIONS } from '../slugs.js'
import { bilingual } from './bilingual.js'
import { open } from './open.js'
import { isPublicUrl } from './url.js'

/** Everything an editor can write with; what is not listed here cannot be stored. */
export const contentEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    StrikethroughFeature(),
    SubscriptFeature(),
    SuperscriptFeature(),
    InlineCodeFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    BlockquoteFeature(),
    HorizontalRuleFeature(),
    LinkFeature({
      enabledCollections: [...LINKABLE_COLLECTIONS],
      fields: ({ defaultFields }) =>
        defaultFields.map((field) =>
          'name' in field && field.name === 'url' && field.type === 'text'
            ? {
                ...field,
                validate: (value: unknown, { siblingData }: { siblingData: unknown }) =>
                  isInternalLink(siblingData) ||
                  isPublicUrl(value) ||
                  'Use a full web address (https://…), an e-mail link (mailto:…) or a phone link (tel:…).',
              }
            : field,
        ),
    }),
    UploadFeature({ collections: { media: { fields: [] } } }),
    EXPERIMENTAL_TableFeature(),
    BlocksFeature({ blocks: BODY_BLOCKS }),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
})

const isInternalLink = (siblingData: unknown): boolean =>
  typeof siblingData === 'object' &&
  siblingData !== null &&
  'linkType' in siblingData &&
  siblingData.linkType === 'internal'

/** A localized, public rich text field. */
export const richText = ({
  name,
  label = bilingual('Text', 'Texto'),
  description,
  required = false,
}: {
  name: string
  label?: { en: string; es: string }
  description: { en: string; es: string }
  required?: boolean
}): RichTextField =>
  open({
    name,
    type: 'richText',
    label,
    localized: true,
    required,
    editor: contentEditor,
    admin: { description },
  })
