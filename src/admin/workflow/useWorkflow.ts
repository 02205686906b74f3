'use client'
import {
  useConfig,
  useDocumentInfo,
  useForm,
  useFormModified,
  useLocale,
  useTranslation,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { WorkflowAction } from '../../access/workflowActions'
import { isWorkflowCollection } from '../../slugs'
import { useWords } from '../words'
import type { Answer } from './request'
import { request } from './request'
import { keepAnswer, read, snapshotOf, subscribe, UNREAD } from './store'
import type { Failure, WorkflowView } from './view'
import { actionOf } from './view'

const WORDS = {
  en: { unreachable: 'The server did not answer. Try again in a moment.' },
  es: { unreachable: 'El servidor no respondió. Inténtelo de nuevo en un momento.' },
}

/** What is about the live page or a plan: right whatever the working copy says meanwhile. */
const WITHOUT_DIGEST: readonly WorkflowAction[] = ['unpublish', 'cancel-schedule']

/** What writes the document itself, so that the screen has to be read again. */
const WRITES: readonly WorkflowAction[] = ['publish', 'correct', 'unpublish']

const NO_ONE = () => () => undefined

/**
 * The address of the open document, and whether this person may read its workflow. Only decides what is
 * asked for: the server decides again.
 */
const useOpenDocument = () => {
  const { id, collectionSlug, docPermissions, hasSavePermission, isTrashed } = useDocumentInfo()
  const { config } = useConfig()
  if (id === undefined || isTrashed || !isWorkflowCollection(collectionSlug)) return null
  // `true` is every draft. Who reads their own ones only is who may write them.
  const isReadable = docPermissions?.readVersions === true || hasSavePermission === true
  return isReadable ? `${config.routes.api}/${collectionSlug}/${id}` : null
}

const useSave = (url: string | null) => {
  const { submit } = useForm()
  const { code: locale } = useLocale()
  return async (): Promise<boolean> => {
    const saved = await submit({
      action: `${url}?draft=true&depth=0&fallback-locale=null&locale=${locale}`,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
    })
    return typeof saved === 'object' && saved.res.ok
  }
}

/** How an action ended: done, refused, or not tried because the text could not be saved. */
export type Outcome = 'done' | 'unsaved' | { refused: Failure[] }

/**
 * The workflow of the open document: what the server says about it, and what can be done. `view` is
 * null while it is not known; `isReadable` is false where there is none for this person.
 */
export const useWorkflow = () => {
  const url = useOpenDocument()
  const { i18n } = useTranslation()
  const { incrementVersionCount, versionCount } = useDocumentInfo()
  const isModified = useFormModified()
  const save = useSave(url)
  const router = useRouter()
  const { unreachable } = useWords(WORDS)
  const { language } = i18n

  const snapshot = useSyncExternalStore(
    useCallback(
      (listener: () => void) => (url === null ? NO_ONE() : subscribe(url, listener)),
      [url],
    ),
    () => (url === null ? UNREAD : snapshotOf(url)),
    () => UNREAD,
  )

  const ask = useCallback(
    (path: string, body?: Record<string, unknown>): Promise<Answer> =>
      request({ url: `${url}/${path}`, language, unreachable, ...(body ? { body } : {}) }),
    [url, language, unreachable],
  )

  const reread = useCallback(
    ({ isOwnText, reason }: { isOwnText: boolean; reason?: unknown }) =>
      url === null
        ? Promise.resolve(null)
        : read({ key: url, ask: () => ask('workflow'), isOwnText, reason }),
    [url, ask],
  )

  // Every save of this screen counts one version more.
  useEffect(() => {
    void reread({ isOwnText: true, reason: versionCount })
  }, [reread, versionCount])

  const settle = async (answer: Answer): Promise<Outcome> => {
    if (url !== null && answer.ok) keepAnswer(url, answer)
    if (answer.ok) return 'done'
    // What was refused may have been offered because somebody else was quicker.
    await reread({ isOwnText: false })
    return { refused: answer.failures }
  }

  /** What the server says of the text on the screen, saved first where it is not; null when it cannot. */
  const settled = async (): Promise<WorkflowView | Failure[] | null> => {
    if (!isModified) return snapshot.view
    if (!(await save())) return null
    const fresh = await reread({ isOwnText: true })
    if (fresh === null) return null
    return fresh.ok ? fresh.view : fresh.failures
  }

  /** Saves what is on the screen, then takes the action about exactly that text. */
  const act = async (
    name: WorkflowAction,
    input: Record<string, unknown> = {},
  ): Promise<Outcome> => {
    const seen = await settled()
    if (seen === null) return 'unsaved'
    if (Array.isArray(seen)) return { refused: seen }
    const refusals = actionOf(seen, name)?.refusals ?? []
    if (refusals.length > 0) return { refused: refusals }
    const about = WITHOUT_DIGEST.includes(name) ? {} : { digest: seen.digest }
    const outcome = await settle(await ask(`workflow/${name}`, { ...about, ...input }))
    if (outcome === 'done' && WRITES.includes(name)) {
      incrementVersionCount()
      router.refresh()
    }
    return outcome
  }

  /** Keeps a decision about something the screen of the text found. */
  const decide = async (finding: string, input: Record<string, unknown>): Promise<Outcome> =>
    settle(await ask(`findings/${finding}`, input))

  return {
    ...snapshot,
    isReadable: url !== null,
    isModified,
    act,
    decide,
    retry: () => void reread({ isOwnText: false }),
  }
}
