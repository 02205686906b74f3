/** Every question this site asks. */
import type { Shown } from './collections'

const IMAGE = /* GraphQL */ `
  fragment Image on Media {
    url
    alt
    decorative
    width
    height
    sizes
  }
`

const CALL = /* GraphQL */ `
  fragment Call on CallToAction {
    title
    message
    kind
    style
    campaign
    activeFrom
    activeUntil
    target {
      type
      url
      phone
      email
      document {
        relationTo
        value {
          ... on Article {
            slug
          }
          ... on AttachmentPattern {
            slug
          }
          ... on CaseStory {
            slug
          }
          ... on Program {
            slug
          }
        }
      }
    }
  }
`

const REVIEW = /* GraphQL */ `
  fragment Reviewed on Review {
    lastReviewed
    nextReviewDue
    reviewedBy {
      name
      credentials
    }
  }
`

const HELP = /* GraphQL */ `
  fragment Help on CrisisResource {
    region
    name
    phone
    text
    url
    instructions
  }
`

const ARTICLE_CARD = /* GraphQL */ `
  fragment ArticleCard on Article {
    slug
    title
    summary
    readingMinutes
    publishedAt
    heroImage {
      ...Image
    }
    topics {
      slug
      title
    }
  }
`

const PATTERN_CARD = /* GraphQL */ `
  fragment PatternCard on AttachmentPattern {
    slug
    title
    alias
    style
    lesson
  }
`

const PROGRAM_CARD = /* GraphQL */ `
  fragment ProgramCard on Program {
    slug
    title
    summary
    audience
    format
    sessions {
      count
      minutes
    }
  }
`

const STORY_CARD = /* GraphQL */ `
  fragment StoryCard on CaseStory {
    slug
    title
    summary
    kind
  }
`

/** What stands on every page. */
export const SHELL = /* GraphQL */ `
  ${CALL}
  query Shell($locale: LocaleInputType) {
    Site(locale: $locale) {
      organization {
        name
        url
      }
      disclaimer
      crisisResources {
        region
        name
        phone
        text
        url
        instructions
      }
      defaultCallsToAction {
        ...Call
      }
    }
  }
`

export const HOME = /* GraphQL */ `
  ${IMAGE}
  ${ARTICLE_CARD}
  ${PATTERN_CARD}
  ${PROGRAM_CARD}
  ${STORY_CARD}
  query Home($locale: LocaleInputType) {
    Articles(limit: 5, locale: $locale, fallbackLocale: none) {
      docs {
        ...ArticleCard
      }
    }
    AttachmentPatterns(limit: 8, sort: "createdAt", locale: $locale, fallbackLocale: none) {
      docs {
        ...PatternCard
      }
    }
    Programs(limit: 6, sort: "createdAt", locale: $locale, fallbackLocale: none) {
      docs {
        ...ProgramCard
      }
    }
    CaseStories(limit: 2, locale: $locale, fallbackLocale: none) {
      docs {
        ...StoryCard
      }
    }
  }
`

export const ARTICLES = /* GraphQL */ `
  ${IMAGE}
  ${ARTICLE_CARD}
  query ArticleList($locale: LocaleInputType) {
    Articles(limit: 50, locale: $locale, fallbackLocale: none) {
      docs {
        ...ArticleCard
      }
    }
  }
`

export const PATTERNS = /* GraphQL */ `
  ${PATTERN_CARD}
  query PatternList($locale: LocaleInputType) {
    AttachmentPatterns(limit: 50, sort: "createdAt", locale: $locale, fallbackLocale: none) {
      docs {
        ...PatternCard
      }
    }
  }
`

export const PROGRAMS = /* GraphQL */ `
  ${PROGRAM_CARD}
  query ProgramList($locale: LocaleInputType) {
    Programs(limit: 50, sort: "createdAt", locale: $locale, fallbackLocale: none) {
      docs {
        ...ProgramCard
      }
    }
  }
`

export const STORIES = /* GraphQL */ `
  ${STORY_CARD}
  query StoryList($locale: LocaleInputType) {
    CaseStories(limit: 50, locale: $locale, fallbackLocale: none) {
      docs {
        ...StoryCard
      }
    }
  }
`

export const TOPICS = /* GraphQL */ `
  query TopicList($locale: LocaleInputType) {
    Topics(limit: 50, sort: "slug", locale: $locale, fallbackLocale: none) {
      docs {
        slug
        title
        description
      }
    }
  }
`

export const PEOPLE = /* GraphQL */ `
  ${IMAGE}
  query PersonList($locale: LocaleInputType) {
    People(limit: 50, sort: "name", locale: $locale) {
      docs {
        slug
        name
        credentials
        role
        photo {
          ...Image
        }
      }
    }
  }
`

export const ARTICLE = /* GraphQL */ `
  ${IMAGE}
  ${CALL}
  ${REVIEW}
  ${HELP}
  query ArticlePage($slug: String!, $locale: LocaleInputType) {
    spanish: Article(slug: $slug, locale: es, fallbackLocale: none) {
      title
    }
    document: Article(slug: $slug, locale: $locale) {
      slug
      title
      subtitle
      summary
      bodyHtml
      readingMinutes
      publishedAt
      updatedAt
      jsonLd
      heroImage {
        ...Image
      }
      seo {
        title
        description
        noIndex
        canonicalUrl
        image {
          ...Image
        }
      }
      authors {
        slug
        name
        credentials
        role
        photo {
          ...Image
        }
      }
      topics {
        slug
        title
      }
      callsToAction {
        placement
        callToAction {
          ...Call
        }
      }
      references {
        citation
        url
        doi
        pmid
      }
      review {
        ...Reviewed
      }
      crisisResources {
        ...Help
      }
    }
  }
`

export const PATTERN = /* GraphQL */ `
  ${IMAGE}
  ${PATTERN_CARD}
  ${REVIEW}
  query PatternPage($slug: String!, $locale: LocaleInputType) {
    spanish: AttachmentPattern(slug: $slug, locale: es, fallbackLocale: none) {
      title
    }
    document: AttachmentPattern(slug: $slug, locale: $locale) {
      slug
      title
      alias
      style
      lesson
      bodyHtml
      secureFunctioningHtml
      jsonLd
      signs {
        text
      }
      manifestations {
        context
        items {
          text
        }
      }
      complements {
        ...PatternCard
      }
      seo {
        title
        description
        noIndex
        canonicalUrl
        image {
          ...Image
        }
      }
      review {
        ...Reviewed
      }
    }
  }
`

export const PROGRAM = /* GraphQL */ `
  ${IMAGE}
  ${CALL}
  ${REVIEW}
  query ProgramPage($slug: String!, $locale: LocaleInputType) {
    spanish: Program(slug: $slug, locale: es, fallbackLocale: none) {
      title
    }
    document: Program(slug: $slug, locale: $locale) {
      slug
      title
      summary
      audience
      format
      bodyHtml
      jsonLd
      sessions {
        count
        minutes
      }
      benefits {
        text
      }
      eligibility
      contraindications
      riskDisclosure
      regulatoryStatus
      faqs {
        question
        answer
      }
      callsToAction {
        ...Call
      }
      seo {
        title
        description
        noIndex
        canonicalUrl
        image {
          ...Image
        }
      }
      review {
        ...Reviewed
      }
    }
  }
`

export const STORY = /* GraphQL */ `
  ${IMAGE}
  ${CALL}
  ${REVIEW}
  ${HELP}
  ${PROGRAM_CARD}
  query StoryPage($slug: String!, $locale: LocaleInputType) {
    spanish: CaseStory(slug: $slug, locale: es, fallbackLocale: none) {
      title
    }
    document: CaseStory(slug: $slug, locale: $locale) {
      slug
      title
      summary
      kind
      cycle
      challenge
      narrativeHtml
      outcome
      jsonLd
      participants {
        pseudonym
        role
        attachmentPattern {
          slug
          title
          alias
        }
      }
      contentNotes {
        text
      }
      programs {
        ...ProgramCard
      }
      callsToAction {
        ...Call
      }
      topics {
        slug
        title
      }
      seo {
        title
        description
        noIndex
        canonicalUrl
        image {
          ...Image
        }
      }
      review {
        ...Reviewed
      }
      crisisResources {
        ...Help
      }
    }
  }
`

export const TOPIC = /* GraphQL */ `
  ${IMAGE}
  ${ARTICLE_CARD}
  ${STORY_CARD}
  query TopicPage($slug: String!, $locale: LocaleInputType) {
    spanish: Topic(slug: $slug, locale: es, fallbackLocale: none) {
      title
    }
    document: Topic(slug: $slug, locale: $locale) {
      slug
      title
      description
      sensitive
      jsonLd
    }
    Articles(
      where: { topics__slug: { equals: $slug } }
      limit: 50
      locale: $locale
      fallbackLocale: none
    ) {
      docs {
        ...ArticleCard
      }
    }
    CaseStories(
      where: { topics__slug: { equals: $slug } }
      limit: 20
      locale: $locale
      fallbackLocale: none
    ) {
      docs {
        ...StoryCard
      }
    }
  }
`

export const PERSON = /* GraphQL */ `
  ${IMAGE}
  ${ARTICLE_CARD}
  query PersonPage($slug: String!, $locale: LocaleInputType) {
    document: Person(slug: $slug, locale: $locale) {
      slug
      name
      credentials
      role
      bio
      jsonLd
      photo {
        ...Image
      }
      sameAs {
        url
      }
    }
    Articles(
      where: { authors__slug: { equals: $slug } }
      limit: 50
      locale: $locale
      fallbackLocale: none
    ) {
      docs {
        ...ArticleCard
      }
    }
  }
`

const addresses = (list: string, fields: string): string => /* GraphQL */ `
  query Addresses($locale: LocaleInputType, $page: Int) {
    list: ${list}(limit: 100, page: $page, sort: "id", locale: $locale, fallbackLocale: none) {
      docs { slug updatedAt ${fields} }
      nextPage
    }
  }
`

/** The addresses of every collection, page by page, for the sitemap and for building ahead. */
export const ADDRESSES: Record<Shown, string> = {
  articles: addresses('Articles', 'title seo { noIndex }'),
  'attachment-patterns': addresses('AttachmentPatterns', 'title seo { noIndex }'),
  'case-stories': addresses('CaseStories', 'title seo { noIndex }'),
  programs: addresses('Programs', 'title seo { noIndex }'),
  // A name is the same in every language.
  people: addresses('People', 'title: name'),
  topics: addresses('Topics', 'title'),
}
