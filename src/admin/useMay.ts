'use client'
import { useAuth, useConfig } from '@payloadcms/ui'
import { z } from 'zod'
import type { WorkflowCollection } from '../slugs'

const accountSchema = z.object({ roles: z.array(z.string()) })
const customSchema = z.object({ publish: z.array(z.string()), unpublish: z.array(z.string()) })

/**
 * Whether the person who is signed in may take an action of the workflow, by the roles the
 * configuration carries for the collection. Only decides what is shown: the server decides again
 * when it is asked. What cannot be read is not allowed.
 */
export const useMay = (): ((
  action: 'publish' | 'unpublish',
  collection: WorkflowCollection,
) => boolean) => {
  const { user } = useAuth()
  const { getEntityConfig } = useConfig()
  const account = accountSchema.safeParse(user)
  return (action, collectionSlug) => {
    const custom = customSchema.safeParse(getEntityConfig({ collectionSlug })?.admin.custom)
    if (!account.success || !custom.success) return false
    return custom.data[action].some((role) => account.data.roles.includes(role))
  }
}
