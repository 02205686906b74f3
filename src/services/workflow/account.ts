/** What the workflow has to know of an account: what it is called, and what it may sign with. */
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Licence } from '../../workflow/licence.js'

export type Account = {
  id: string
  name: string
  /** The name and credentials readers see. */
  publicName: string
  credentials: string | null
  roles: string[]
  licence: Licence | null
  allowCorrections: boolean
}

const accountSchema = z.object({
  id: z.coerce.string(),
  name: z.string(),
  roles: z.array(z.string()).nullish(),
  allowCorrections: z.boolean().nullish(),
  licence: z
    .object({
      number: z.string().nullish(),
      jurisdiction: z.string().nullish(),
      expiresOn: z.coerce.date().nullish(),
    })
    .nullish(),
  person: z.union([z.string(), z.number()]).nullish(),
})

const personSchema = z.object({ name: z.string(), credentials: z.string().nullish() })

/** An account by id; `null` when it is gone. */
export const findAccount = async ({
  req,
  id,
}: {
  req: PayloadRequest
  id: string
}): Promise<Account | null> => {
  const { db } = req.payload
  const row = await db.findOne<{ id: string }>({
    collection: 'users',
    where: { id: { equals: id } },
    req,
  })
  const parsed = accountSchema.safeParse(row)
  if (!parsed.success) return null
  const { name, roles, licence, person, allowCorrections } = parsed.data
  const shown = person
    ? personSchema.safeParse(
        await db.findOne<{ id: string }>({
          collection: 'people',
          where: { id: { equals: String(person) } },
          req,
        }),
      ).data
    : undefined
  return {
    id,
    name,
    publicName: shown?.name ?? name,
    credentials: shown?.credentials ?? null,
    roles: roles ?? [],
    allowCorrections: allowCorrections === true,
    licence: licence
      ? {
          number: licence.number ?? '',
          jurisdiction: licence.jurisdiction ?? '',
          expiresOn: licence.expiresOn?.toISOString() ?? '',
        }
      : null,
  }
}
