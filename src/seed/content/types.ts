/** What a sample document may hold: the public fields of each collection, with references for ids. */
import type { DirectCollection, WorkflowCollection } from '../../slugs.js'
import type { Localized } from '../localized.js'
import type { Ref } from '../refs.js'
import type { RichText } from '../richText.js'

type Text = Localized
type Texts = { text: Text }[]
type Seo = { title?: Text; description?: Text; image?: Ref }
type Context = 'conflict' | 'intimacy' | 'daily-life'

export type ArticleFields = {
  title: Text
  subtitle?: Text
  summary: Text
  heroImage: Ref
  body: Localized<RichText>
  authors: Ref[]
  topics: Ref[]
  attachmentPatterns?: Ref[]
  programs?: Ref[]
  caseStories?: Ref[]
  callsToAction: { placement: 'top' | 'inline' | 'bottom'; callToAction: Ref }[]
  references: { citation: string; doi?: string; url?: string }[]
  clinicalContent: boolean
  seo?: Seo
}

export type PatternFields = {
  title: Text
  alias: Text
  style: 'secure' | 'anxious' | 'avoidant' | 'disorganized'
  lesson: Text
  signs: Texts
  manifestations: { context: Context; items: Texts }[]
  secureFunctioning: Localized<RichText>
  body: Localized<RichText>
  complements?: Ref[]
}

export type StoryFields = {
  title: Text
  summary: Text
  kind: 'composite'
  participants: { pseudonym: string; role: string; attachmentPattern: Ref }[]
  cycle: Text
  challenge: Text
  narrative: Localized<RichText>
  outcome: Text
  programs: Ref[]
  topics: Ref[]
  callsToAction: Ref[]
  contentNotes: Texts
}

export type ProgramFields = {
  title: Text
  audience: 'individual' | 'couple' | 'group'
  format: Text
  summary: Text
  body: Localized<RichText>
  benefits: Texts
  sessions: { count: number; minutes: number }
  eligibility: Text
  contraindications: Text
  riskDisclosure: Text
  regulatoryStatus: 'approved-use' | 'off-label' | 'not-a-drug'
  faqs: { question: Text; answer: Text }[]
  attachmentPatterns: Ref[]
  callsToAction?: Ref[]
  seo?: Seo
}

export type CallToActionFields = {
  title: Text
  message: Text
  kind: 'newsletter' | 'contact' | 'appointment' | 'program' | 'crisis'
  target:
    | { type: 'url'; url: string }
    | { type: 'phone'; phone: string }
    | { type: 'email'; email: string }
    | { type: 'document'; document: { relationTo: WorkflowCollection; value: Ref } }
  style: 'primary' | 'secondary' | 'inline'
  priority: number
  triggerPhrases: { text: string }[]
}

export type PersonFields = {
  name: string
  credentials: string
  role: Text
  bio: Text
  photo: Ref
  sameAs: { url: string }[]
}

export type TopicFields = { title: Text; description: Text; sensitive: boolean }

export type SiteFields = {
  organization: { name: string; url: string; logo: Ref }
  disclaimer: Text
  crisisResources: {
    region: string
    name: Text
    phone: string
    text?: string
    url: string
    instructions: Text
  }[]
  reviewIntervalMonths: number
  defaultCallsToAction: Ref[]
}

/**
 * A document to create. `later` holds relations to documents that are created after it, and is
 * written with the translation.
 */
export type SeedDocument<Collection, Fields> = {
  collection: Collection
  slug: string
  fields: Fields
  later?: Partial<Fields>
}

export type SeedArticle = SeedDocument<'articles', ArticleFields>
export type SeedPattern = SeedDocument<'attachment-patterns', PatternFields>
export type SeedStory = SeedDocument<'case-stories', StoryFields>
export type SeedProgram = SeedDocument<'programs', ProgramFields>
export type SeedCallToAction = SeedDocument<'calls-to-action', CallToActionFields>
export type SeedPerson = SeedDocument<'people', PersonFields>
export type SeedTopic = SeedDocument<'topics', TopicFields>

/** A document that goes live through the publish service. */
export type WorkflowDocument =
  SeedArticle | SeedPattern | SeedStory | SeedProgram | SeedCallToAction

/** A document that is live as soon as it is saved. */
export type LibraryDocument = SeedPerson | SeedTopic

/** Any sample document or image, for what treats them alike. */
export type Nameable = { collection: WorkflowCollection | DirectCollection; slug: string }
