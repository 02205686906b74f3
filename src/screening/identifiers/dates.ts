/** Dates finer than a year and ages over 89: rules for what names one, chrono-node for other ways to write it. */
import * as chrono from 'chrono-node'
import { DATE_RULES, MAY_HOLD_DATE, NO_DATE, NO_MONTH } from './data/dateRules.js'
import type { Hit, Reading } from './hit.js'

const SEGMENT = /[^\n]{1,400}(?:\s|$)|[^\n]{1,400}/gu
/** Above this many characters of candidate sentences the rules alone decide. */
const READ_BY_LIBRARY = 200_000
const YEAR = /\b(?:1[89]|20)\d\d\b/
const isNoMonth = (found: string) =>
  NO_MONTH.test(found) && !YEAR.test(found) && !/\sde\s/.test(found)
const HABIT = /\b(?:every|each|todos los|cada)\s+$/i

const PARSERS = { en: chrono.en, es: chrono.es } as const

/** Dates as the library reads them, without those that are only relative to today. */
const parsed = ({ text, locales }: Reading): Hit[] => {
  const hits: Hit[] = []
  let budget = READ_BY_LIBRARY
  for (const { 0: segment, index } of text.matchAll(SEGMENT)) {
    if (!MAY_HOLD_DATE.test(segment)) continue
    budget -= segment.length
    if (budget < 0) break
    for (const locale of locales)
      for (const { text: found, index: offset, start } of PARSERS[locale].parse(segment)) {
        const isCalendar =
          start.isCertain('month') && (start.isCertain('day') || start.isCertain('year'))
        if (!isCalendar || NO_DATE.test(found) || isNoMonth(found) || !/\d/.test(found)) continue
        hits.push({
          class: 'date',
          start: index + offset,
          end: index + offset + found.length,
          confidence: 0.8,
        })
      }
  }
  return hits
}

/** Every date and every age that Safe Harbor does not let stand. */
export const dates = (reading: Reading): Hit[] => {
  const { text } = reading
  const ruled = DATE_RULES.flatMap(({ shape, confidence }) =>
    [...text.matchAll(shape)].flatMap(({ 0: found, index }): Hit[] =>
      HABIT.test(text.slice(Math.max(0, index - 12), index)) || isNoMonth(found)
        ? []
        : [{ class: 'date', start: index, end: index + found.length, confidence }],
    ),
  )
  return [...ruled, ...parsed(reading)]
}
