'use client'
import { useConfig, useDocumentInfo, useForm, useFormFields, useFormModified } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { showScreen } from '../documentTags/screens'

/**
 * Keeps which save of the document the screen shows, for the writes that do not send it along. Shows
 * nothing itself. A text that came too late stays unsaved: Payload would take it for saved, and would
 * neither offer to save it nor warn whoever leaves.
 */
export const ShownDocument = () => {
  const { id, collectionSlug, globalSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { setModified } = useForm()
  const isModified = useFormModified()
  const updatedAt = useFormFields(([fields]) => fields?.['updatedAt']?.value)
  const [stale, setStale] = useState<unknown>(null)
  const path = globalSlug === undefined ? `${collectionSlug}/${id}` : `globals/${globalSlug}`
  const address = `${config.routes.api}/${path}`

  useEffect(() => {
    if (typeof updatedAt !== 'string') return undefined
    return showScreen(address, { updatedAt, onStale: () => setStale(updatedAt) })
  }, [address, updatedAt])

  const isStale = stale !== null && stale === updatedAt
  useEffect(() => {
    if (isStale && !isModified) setModified(true)
  }, [isStale, isModified, setModified])
  return null
}
