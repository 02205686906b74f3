/** The parameters of the addresses that machines read. All faults are reported at once. */
import { z } from 'zod'
import { SLUG_MAX } from '../../fields/slug.js'
import type { Result } from '../../errors.js'
import type { Locale } from '../../slugs.js'
import { DEFAULT_LOCALE } from '../../slugs.js'
import type { JsonObject } from '../../json.js'
import { DEFAULT_LIMIT, SCALARS, checked, scalar } from '../query/parseQuery.js'

const TOPIC = {
  schema: z.string().min(1).max(SLUG_MAX),
  expected: 'the slug of a topic',
}

export type FeedQuery = { topic: string | undefined; locale: Locale }

export const parseFeedQuery = (given: JsonObject): Result<FeedQuery> =>
  checked(given, ['topic', 'locale'], (faults) => ({
    topic: scalar(faults, given, 'topic', TOPIC),
    locale: scalar(faults, given, 'locale', SCALARS.locale) ?? DEFAULT_LOCALE,
  }))

export type SitemapQuery = { page: number | undefined }

export const parseSitemapQuery = (given: JsonObject): Result<SitemapQuery> =>
  checked(given, ['page'], (faults) => ({ page: scalar(faults, given, 'page', SCALARS.page) }))

export type PageQuery = { limit: number; page: number }

export const parsePageQuery = (given: JsonObject): Result<PageQuery> =>
  checked(given, ['limit', 'page'], (faults) => ({
    limit: scalar(faults, given, 'limit', SCALARS.limit) ?? DEFAULT_LIMIT,
    page: scalar(faults, given, 'page', SCALARS.page) ?? 1,
  }))
