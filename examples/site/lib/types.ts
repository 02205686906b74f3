/**
 * What the questions of this site are answered with. Any text may be missing in a language; pages
 * say what they show instead.
 */
import type { MediaFile } from '@secure-base/client'

export type Image = {
  url: string | null
  alt: string | null
  decorative: boolean | null
  width: number | null
  height: number | null
  sizes: Record<string, MediaFile>
}

export type Call = {
  title: string | null
  message: string | null
  kind: string
  style: string | null
  campaign: string | null
  activeFrom: string | null
  activeUntil: string | null
  target: {
    type: string
    url: string | null
    phone: string | null
    email: string | null
    /** The collection is written with an underscore where its address has a hyphen. */
    document: { relationTo: string; value: { slug: string } | null } | null
  }
}

export type Review = {
  lastReviewed: string | null
  nextReviewDue: string | null
  reviewedBy: { name: string | null; credentials: string | null }[] | null
}

export type Help = {
  region: string | null
  name: string | null
  phone: string | null
  text: string | null
  url: string | null
  instructions: string | null
}

export type TopicName = { slug: string; title: string | null }

export type ArticleCard = {
  slug: string
  title: string | null
  summary: string | null
  readingMinutes: number | null
  publishedAt: string | null
  heroImage: Image | null
  topics: TopicName[]
}

export type PatternCard = {
  slug: string
  title: string | null
  alias: string | null
  style: string
  lesson: string | null
}

export type ProgramCard = {
  slug: string
  title: string | null
  summary: string | null
  audience: string
  format: string | null
  sessions: { count: number | null; minutes: number | null }
}

export type StoryCard = { slug: string; title: string | null; summary: string | null; kind: string }

export type PersonCard = {
  slug: string
  name: string
  credentials: string | null
  role: string | null
  photo: Image | null
}

export type Seo = {
  title: string | null
  description: string | null
  noIndex: boolean | null
  canonicalUrl: string | null
  image: Image | null
}

export type Docs<T> = { docs: T[] }

export type ShellData = {
  Site: {
    organization: { name: string | null; url: string | null }
    disclaimer: string | null
    crisisResources: Help[]
    defaultCallsToAction: Call[]
  } | null
}

export type HomeData = {
  Articles: Docs<ArticleCard>
  AttachmentPatterns: Docs<PatternCard>
  Programs: Docs<ProgramCard>
  CaseStories: Docs<StoryCard>
}

/** The one document of a page, and whether it is written in Spanish. */
export type One<T> = { document: T | null; spanish?: { title: string | null } | null }

export type Article = ArticleCard & {
  subtitle: string | null
  bodyHtml: string | null
  updatedAt: string
  jsonLd: unknown
  seo: Seo
  authors: PersonCard[]
  callsToAction: { placement: string; callToAction: Call | null }[]
  references: { citation: string; url: string | null; doi: string | null; pmid: string | null }[]
  review: Review | null
  crisisResources: Help[] | null
}

export type Pattern = PatternCard & {
  bodyHtml: string | null
  secureFunctioningHtml: string | null
  jsonLd: unknown
  signs: { text: string | null }[]
  manifestations: { context: string; items: { text: string | null }[] }[]
  complements: PatternCard[]
  seo: Seo
  review: Review | null
}

export type Program = ProgramCard & {
  bodyHtml: string | null
  jsonLd: unknown
  benefits: { text: string | null }[]
  eligibility: string | null
  contraindications: string | null
  riskDisclosure: string | null
  regulatoryStatus: string
  faqs: { question: string | null; answer: string | null }[]
  callsToAction: Call[]
  seo: Seo
  review: Review | null
}

export type Story = StoryCard & {
  cycle: string | null
  challenge: string | null
  narrativeHtml: string | null
  outcome: string | null
  jsonLd: unknown
  participants: {
    pseudonym: string
    role: string | null
    attachmentPattern: { slug: string; title: string | null; alias: string | null } | null
  }[]
  contentNotes: { text: string | null }[]
  programs: ProgramCard[]
  callsToAction: Call[]
  topics: TopicName[]
  seo: Seo
  review: Review | null
  crisisResources: Help[] | null
}

export type Topic = TopicName & {
  description: string | null
  sensitive: boolean | null
  jsonLd: unknown
}

export type Person = PersonCard & {
  bio: string | null
  jsonLd: unknown
  sameAs: { url: string | null }[]
}

export type Address = {
  slug: string
  title: string | null
  updatedAt: string
  seo?: { noIndex: boolean | null }
}

export type AddressPage = { list: Docs<Address> & { nextPage: number | null } }
