/**
 * What the FDA has approved regulated treatments for: the approvals there are, each with its date and
 * source, and the treatments that have none. Labels change: a new approval is a new row here.
 */
import type { Treatment } from '../../workflow/regulatedTreatments.js'

/** The day on which this list was last compared with the sources it names. */
export const APPROVALS_CHECKED_ON = '2026-11-24'

export type Approval = {
  treatment: Treatment
  /** The approved use, for a person. */
  indication: string
  /** How the use may be worded, in a text without accents. */
  wording: RegExp
  /** Approved in psychiatry, so that "FDA-approved" without a use is no false claim here. */
  isPsychiatric: boolean
  since: string
  source: string
}

const ANAESTHESIA = /\ban(?:a?esth|estes)\w*|\bsedation\b|\bsedacion\b|\bsurger\w+|\bcirugia\b/i
const DEPRESSION = /\bdepress\w*|\bdepresi\w*|\bmdd\b|\btrd\b|\bsuicid\w*/i

export const APPROVALS: readonly Approval[] = [
  {
    treatment: 'ketamine',
    indication: 'anesthesia',
    wording: ANAESTHESIA,
    isPsychiatric: false,
    since: '1970-02-19',
    source:
      'FDA, Ketalar (ketamine hydrochloride), NDA 016812; FDA alert on compounded ketamine, 10 October 2023',
  },
  {
    treatment: 'esketamine',
    indication: 'treatment-resistant depression in adults, with an oral antidepressant',
    wording: DEPRESSION,
    isPsychiatric: true,
    since: '2019-03-05',
    source: 'FDA, Spravato (esketamine), NDA 211243',
  },
  {
    treatment: 'esketamine',
    indication:
      'depressive symptoms in adults with major depressive disorder and acute suicidal ideation or behavior, with an oral antidepressant',
    wording: DEPRESSION,
    isPsychiatric: true,
    since: '2020-07-31',
    source: 'FDA, Spravato (esketamine), NDA 211243, supplement of 2020',
  },
  {
    treatment: 'esketamine',
    indication: 'treatment-resistant depression in adults, alone',
    wording: DEPRESSION,
    isPsychiatric: true,
    since: '2025-01-17',
    source: 'FDA, Spravato (esketamine), NDA 211243, supplement of 2025',
  },
]

/** Why a treatment without an approval has none, where there is more to say than that. */
const REFUSALS: Partial<Record<Treatment, string>> = {
  MDMA: 'FDA, complete response letter on MDMA-assisted therapy, 9 August 2024',
}

/** The approvals of a treatment. Most have none. */
export const approvalsOf = (treatment: Treatment): Approval[] =>
  APPROVALS.filter((approval) => approval.treatment === treatment)

/** Where one can read what a treatment is approved for. */
export const approvalSourceOf = (treatment: Treatment): string => {
  const sources = approvalsOf(treatment).map(({ source }) => source)
  const known = [...new Set(sources), ...(REFUSALS[treatment] ? [REFUSALS[treatment]] : [])]
  return [...known, `Drugs@FDA, as of ${APPROVALS_CHECKED_ON}`].join('; ')
}
