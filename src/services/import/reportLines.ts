import type { ReportLine } from './types.js'

/** A line about something the CMS knows, with its place in the source. */
export const recognised = (line: number | undefined, text: string): ReportLine => ({
  level: 'recognised',
  ...(line === undefined ? {} : { line }),
  text,
})

/** A line about something a person should look at. */
export const needsAnEye = (line: number | undefined, text: string): ReportLine => ({
  level: 'needs-an-eye',
  ...(line === undefined ? {} : { line }),
  text,
})
