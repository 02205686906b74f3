import type { ErrorCode } from '../../../errors.js'
import { code, notice, page, table } from './markdown.js'

/** What each code tells a program; the sentence for a person is in the answer itself. */
export const ERROR_MEANINGS: Record<ErrorCode, string> = {
  unauthenticated: 'No signed-in member of staff stands behind the request.',
  forbidden:
    'Signed in, but no role of this person includes the action; on the delivery plane, a GraphQL query that is not on the list of allowed ones.',
  'not-found':
    'Nothing is at this address, or nothing the caller may know of; on the delivery plane also drafts and the trash.',
  'wrong-stage': 'The document is not in a stage from which this action starts.',
  'stale-digest': 'The content has changed since the caller read it; nothing was done.',
  'not-approved': 'The content has not been approved.',
  'approval-void': 'The content was approved and has changed since.',
  'consent-withdrawn': 'A participant has withdrawn consent to the story.',
  withdrawn: 'The document was live once and has been taken down.',
  'stale-token':
    'The place in the feed is not one of this database, which was restored or exchanged. Start again without `since`.',
  'stale-document': 'The `If-Match` of a write does not match the stored document.',
  'payload-too-large': 'The body or the file is larger than allowed.',
  'unsupported-media-type': 'The body is of a type that is not accepted here.',
  invalid:
    'A value or parameter is not allowed; `field` names it. 400 on the delivery plane, and 405 there for a method that does not read.',
  'write-conflict':
    'Somebody else changed the same document at the same moment; nothing was saved. Send it again.',
  'in-use': 'Other documents use this one, or somebody else is editing it.',
  'checklist-incomplete': 'Something that publication requires is missing; `field` names it.',
  'four-eyes': 'This person may not judge content they last changed, nor give both approvals.',
  'comment-required': 'The action needs a reason.',
  'password-mismatch': 'The password given to sign with is not the password of this account.',
  'licence-expired': "The signer's licence has expired or is not recorded.",
  'publish-requires-workflow':
    'What is live changes only through the workflow actions `publish` and `unpublish`.',
  'rate-limited': 'Too many attempts; try again later.',
  internal:
    'A fault of the server. The body is constant; `X-Request-Id` of the answer finds it in the log.',
  unavailable:
    'The server is starting, stopping, too slow to answer, or building the admin panel. Try again later.',
}

/** Every code of the error contract with its status. */
export const errorsPage = (status: Readonly<Record<ErrorCode, number>>): string =>
  page(
    notice('`src/errors.ts`'),
    '# Errors',
    'Every refusal has one body, `{ "errors": [{ "code", "message", "field"? }] }`; its status is that of its first entry. Codes never change, messages may. GraphQL carries the code in `extensions.code` too; there `PERSISTED_QUERY_NOT_FOUND`, with status 200, is spelt as the protocol of persisted queries asks.',
    table(
      ['code', 'status', 'meaning'],
      (Object.keys(status) as ErrorCode[]).map((name) => [
        code(name),
        String(status[name]),
        ERROR_MEANINGS[name],
      ]),
    ),
  )
