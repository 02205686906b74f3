/** Puts the parts together for given settings; a fresh configuration for every call. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { en } from '@payloadcms/translations/languages/en'
import { es } from '@payloadcms/translations/languages/es'
import type { DatabaseAdapterObj, SanitizedConfig } from 'payload'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { ApiClients } from './collections/ApiClients.js'
import { Articles } from './collections/Articles.js'
import { AttachmentPatterns } from './collections/AttachmentPatterns.js'
import { CallsToAction } from './collections/CallsToAction.js'
import { CaseStories } from './collections/CaseStories.js'
import { Consents } from './collections/Consents.js'
import { Media } from './collections/Media.js'
import { People } from './collections/People.js'
import { PrivateFiles } from './collections/PrivateFiles.js'
import { Programs } from './collections/Programs.js'
import { Topics } from './collections/Topics.js'
import { Users } from './collections/Users.js'
import { ContentEvents, Publications, Redirects, References } from './collections/delivery.js'
import { AuditEvents, AuditLinks, Releases, SignOffs } from './collections/ledger.js'
import { PreviewTokens } from './collections/previews.js'
import { SigningKeys } from './collections/signing.js'
import { WebhookCursors, WebhookDeliveries, Webhooks } from './collections/webhooks.js'
import {
  Notices,
  ReviewComments,
  Schedules,
  Screenings,
  WorkflowStates,
} from './collections/workflow.js'
import { noticeEndpoints } from './endpoints/notices.js'
import { reviewEndpoints } from './endpoints/reviews.js'
import type { Env } from './env.js'
import { contentEditor } from './fields/richText.js'
import { Site } from './globals/Site.js'
import {
  recordFailedSignIn,
  recordRefusedAct,
  withAuditTrail,
  withGlobalAuditTrail,
} from './hooks/auditTrail.js'
import { withClosedRelations } from './hooks/closedRelations.js'
import { contractErrors } from './hooks/contractErrors.js'
import { withEmptyForms, withEmptyGlobalForms } from './hooks/emptyForm.js'
import { withDocumentTags, withGlobalTags } from './hooks/documentTags.js'
import { commentFields } from './server/management/graphql/comments.js'
import { workflowFields } from './server/management/graphql/workflow.js'
import type { KeySettings } from './services/keys/settings.js'
import type { WebhookSettings } from './services/webhooks/settings.js'
import { smtpMail } from './services/mail.js'
import { unsentMail } from './services/unsentMail.js'
import { DEFAULT_LOCALE } from './slugs.js'

const root = fileURLToPath(new URL('..', import.meta.url))

export type ConfigSettings = Pick<
  Env,
  | 'database'
  | 'dataDir'
  | 'secret'
  | 'signingKey'
  | 'fileKey'
  | 'serverUrl'
  | 'origins'
  | 'mode'
  | 'uploadLimitMb'
  | 'mail'
  | 'webhookPrivateHosts'
>

const nobody = () => false

/** Loads the adapter that is used, and only that one. */
const databaseFor = async ({ database }: ConfigSettings): Promise<DatabaseAdapterObj> => {
  if (database.kind === 'sqlite') {
    const { embeddedDatabase } = await import('./database/sqlite.js')
    return embeddedDatabase(database)
  }
  const { mongoDatabase } = await import('./database/mongodb.js')
  return mongoDatabase(database)
}

export const buildSecureBaseConfig = async (env: ConfigSettings): Promise<SanitizedConfig> =>
  buildConfig({
    secret: env.secret,
    serverURL: env.serverUrl,
    csrf: [...env.origins],
    cors: [...env.origins],
    telemetry: false,
    debug: false,
    // An expected refusal is an answer, not a fault to log with a stack.
    loggingLevels: {
      APIError: false,
      AuthenticationError: 'info',
      Forbidden: false,
      LockedAuth: 'info',
      NotFound: false,
      QueryError: 'info',
      ValidationError: false,
    },
    // Payload keeps this on the server: no part of it reaches a browser.
    custom: {
      keys: {
        dataDir: env.dataDir,
        signingKey: env.signingKey,
        fileKey: env.fileKey,
      } satisfies KeySettings,
      webhooks: { privateHosts: [...(env.webhookPrivateHosts ?? [])] } satisfies WebhookSettings,
    },
    defaultDepth: 1,
    maxDepth: 3,
    db: await databaseFor(env),
    editor: contentEditor,
    email: env.mail === undefined ? unsentMail : smtpMail(env.mail),
    sharp,
    localization: {
      locales: [
        { code: 'en', label: { en: 'English', es: 'Inglés' } },
        { code: 'es', label: { en: 'Spanish', es: 'Español' } },
      ],
      defaultLocale: DEFAULT_LOCALE,
      fallback: true,
    },
    i18n: { supportedLanguages: { en, es }, fallbackLanguage: 'en' },
    endpoints: [...noticeEndpoints, ...reviewEndpoints],
    graphQL: {
      maxComplexity: 1000,
      disablePlaygroundInProduction: true,
      queries: (graphql) => ({
        ...commentFields(graphql).queries,
        ...workflowFields(graphql).queries,
      }),
      mutations: (graphql) => ({
        ...commentFields(graphql).mutations,
        ...workflowFields(graphql).mutations,
      }),
    },
    jobs: { access: { run: nobody, queue: nobody, cancel: nobody }, tasks: [] },
    upload: { limits: { fileSize: env.uploadLimitMb * 1024 * 1024, files: 1 } },
    typescript: { autoGenerate: false, outputFile: path.join(root, 'src/payload-types.ts') },
    hooks: { afterError: [contractErrors, recordFailedSignIn, recordRefusedAct] },
    admin: {
      user: 'users',
      avatar: 'default',
      importMap: {
        baseDir: root,
        importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js'),
        autoGenerate: false,
      },
      meta: { titleSuffix: ' · Secure Base' },
      components: {
        providers: ['/src/admin/TaggedWrites/index.tsx#TaggedWrites'],
        actions: ['/src/admin/NoticeBell/index.tsx#NoticeBell'],
      },
    },
    globals: [Site].map(withGlobalTags).map(withGlobalAuditTrail).map(withEmptyGlobalForms),
    collections: [
      Articles,
      AttachmentPatterns,
      CaseStories,
      Programs,
      CallsToAction,
      People,
      Topics,
      Media({ staticDir: path.resolve(env.dataDir, 'media') }),
      Users({ secureCookies: env.serverUrl.startsWith('https:') }),
      ApiClients,
      Consents,
      PrivateFiles({ staticDir: path.resolve(env.dataDir, 'private') }),
      SignOffs,
      Releases,
      AuditEvents,
      AuditLinks,
      Publications,
      ContentEvents,
      References,
      Redirects,
      Webhooks,
      WebhookCursors,
      WebhookDeliveries,
      SigningKeys,
      WorkflowStates,
      Schedules,
      Screenings,
      ReviewComments,
      Notices,
      PreviewTokens,
    ]
      .map(withClosedRelations)
      .map(withDocumentTags)
      .map(withAuditTrail)
      .map(withEmptyForms),
  })
