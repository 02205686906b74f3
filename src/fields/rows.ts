import type { ArrayField } from 'payload'

type Bilingual = { en: string; es: string }

/**
 * How the rows of a list are called in the admin panel: "Add reference" instead of a name made from
 * the field's, and each row by what is written in it.
 */
export const rowsNamed = ({
  row,
  label,
  from,
}: {
  row: Bilingual
  label: Bilingual
  from: string[]
}): { labels: NonNullable<ArrayField['labels']>; admin: NonNullable<ArrayField['admin']> } => ({
  labels: { singular: row, plural: label },
  admin:
    from.length === 0
      ? {}
      : {
          components: {
            RowLabel: {
              path: '/src/admin/RowLabel/index.tsx#RowLabel',
              clientProps: { from, row },
            },
          },
        },
})
