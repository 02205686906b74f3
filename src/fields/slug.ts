import type { TextField } from 'payload'
import { bilingual } from './bilingual.js'
import { open } from './open.js'

export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
export const SLUG_MAX = 96

/** The sentence shown for a slug that cannot be used, or `null`. */
export const slugProblem = (slug: unknown): string | null => {
  if (typeof slug !== 'string' || slug === '') return 'Give the page an address (slug).'
  if (slug.length > SLUG_MAX) return `Keep the address under ${SLUG_MAX} characters.`
  return SLUG_PATTERN.test(slug)
    ? null
    : 'Use lower-case letters, digits and single hyphens only, for example anxious-attachment.'
}

/** The address of a document, suggested live from another field while it is still empty. */
export const slugField = ({ from = 'title' }: { from?: string } = {}): TextField =>
  open({
    name: 'slug',
    type: 'text',
    required: true,
    unique: true,
    index: true,
    label: bilingual('Address (slug)', 'Dirección (slug)'),
    validate: (value: unknown) => slugProblem(value) ?? true,
    admin: {
      position: 'sidebar',
      description: bilingual(
        'The last part of the web address. Suggested from the title; changing it on a live page leaves a redirect.',
        'La última parte de la dirección web. Se sugiere a partir del título; cambiarla en una página publicada deja una redirección.',
      ),
      components: {
        Field: { path: '/src/admin/SlugField/index.tsx#SlugField', clientProps: { from } },
      },
    },
  })
