import { describe, expect, it } from 'vitest'
import type { Role } from '../../../src/access/roles.js'
import type { WorkflowAction } from '../../../src/access/workflowActions.js'
import type { Input, Situation } from '../../../src/workflow/decide.js'
import { refusalsFor, stageAfter } from '../../../src/workflow/decide.js'
import { CELLS } from '../../support/workflowTable.js'

const staff = (id: string, ...roles: Role[]) => ({ kind: 'staff' as const, id, roles })

/** A live document that somebody else wrote, with everything each action asks for. */
const situation = (change: Partial<Situation> = {}): Situation => ({
  collection: 'articles',
  actor: staff('somebody', 'editor'),
  isOwner: true,
  stage: 'draft',
  isLive: true,
  isScheduled: false,
  releases: 1,
  contentEditor: 'the-author',
  needsSignature: true,
  approvals: { editorial: ['an-editor'], clinical: ['a-clinician'] },
  hadApprovals: false,
  publishGates: [],
  signGates: [],
  blockingThreads: 0,
  correctionGates: [],
  licence: { number: '1', jurisdiction: 'California', expiresOn: '2030-01-01T00:00:00.000Z' },
  now: '2026-11-24T12:00:00.000Z',
  ...change,
})

const codes = (action: WorkflowAction, change: Partial<Situation> = {}, input?: Input) =>
  refusalsFor({ action, situation: situation(change), ...(input ? { input } : {}) }).map(
    ({ code }) => code,
  )

describe('who may do what at which stage', () => {
  const CODES = { ok: undefined, no: 'forbidden', ws: 'wrong-stage' } as const

  it('has a cell for every role, action and stage', () => {
    expect(CELLS).toHaveLength(4 * 10 * 5)
  })

  it.each(CELLS)('$role, $action, $stage: $expected', ({ role, action, stage, expected }) => {
    // A story: nobody but its author has an own-only right on it.
    const actor = staff('somebody', role)
    expect(codes(action, { actor, stage, collection: 'case-stories' })[0]).toBe(CODES[expected])
  })

  it('gives a person with several roles what any of them may do', () => {
    const actor = staff('somebody', 'author', 'clinician', 'editor')
    expect(codes('approve', { actor, stage: 'editorial-review' })).toEqual([])
    expect(codes('request-changes', { actor, stage: 'editorial-review' })).toEqual([])
    expect(
      codes('request-changes', { actor: staff('x', 'clinician'), stage: 'editorial-review' }),
    ).toEqual(['forbidden'])
  })

  it('lets an author submit an own draft and no other', () => {
    const actor = staff('somebody', 'author')
    expect(codes('submit', { actor, isOwner: true })).toEqual([])
    expect(codes('submit', { actor, isOwner: false })).toEqual(['forbidden'])
  })

  it('lets nobody but staff do anything', () => {
    for (const actor of [{ kind: 'anonymous' as const }, { kind: 'client' as const, id: 'x' }]) {
      for (const { action, stage } of CELLS) {
        expect(codes(action, { actor, stage })[0]).toBe('forbidden')
      }
    }
  })

  it('takes down only what is live, cancels only what is scheduled, goes back only to what was', () => {
    expect(codes('unpublish', { isLive: false })).toEqual(['wrong-stage'])
    expect(codes('unpublish', { isLive: true })).toEqual([])
    expect(codes('cancel-schedule', { isScheduled: false })).toEqual(['wrong-stage'])
    expect(codes('cancel-schedule', { isScheduled: true })).toEqual([])
    expect(codes('rollback', { releases: 0 })).toEqual(['wrong-stage'])
    expect(codes('rollback', { releases: 1 })).toEqual([])
  })
})

describe('four eyes', () => {
  const review = { stage: 'editorial-review' as const }
  const clinical = { stage: 'clinical-review' as const }

  it('lets nobody approve or sign what they were the last to change', () => {
    const editor = staff('e', 'editor')
    expect(codes('approve', { ...review, actor: editor, contentEditor: 'e' })).toEqual([
      'four-eyes',
    ])
    expect(codes('approve', { ...review, actor: editor, contentEditor: 'other' })).toEqual([])
    const both = staff('c', 'clinician', 'author')
    expect(codes('sign', { ...clinical, actor: both, contentEditor: 'c' })).toEqual(['four-eyes'])
    expect(codes('sign', { ...clinical, actor: both, contentEditor: 'other' })).toEqual([])
  })

  it('lets one person not give both the approval and the signature', () => {
    const actor = staff('both', 'editor', 'clinician')
    const approvals = { editorial: ['both'], clinical: [] }
    expect(codes('sign', { ...clinical, actor, approvals })).toEqual(['four-eyes'])
    expect(
      codes('sign', { ...clinical, actor, approvals: { editorial: ['other'], clinical: [] } }),
    ).toEqual([])
    expect(
      codes('approve', { ...review, actor, approvals: { editorial: [], clinical: ['both'] } }),
    ).toEqual(['four-eyes'])
  })
})

describe('approving', () => {
  const actor = staff('e', 'editor')

  it('goes on to the clinical review, or straight to approved where no signature is needed', () => {
    const at = { stage: 'editorial-review' as const, actor }
    expect(stageAfter('approve', situation({ ...at, needsSignature: true }))).toBe(
      'clinical-review',
    )
    expect(stageAfter('approve', situation({ ...at, needsSignature: false }))).toBe('approved')
  })

  it('waits for blocking threads', () => {
    const at = { stage: 'editorial-review' as const, actor }
    expect(codes('approve', { ...at, blockingThreads: 2 })).toEqual(['checklist-incomplete'])
    expect(codes('approve', { ...at, blockingThreads: 0 })).toEqual([])
  })
})

describe('signing', () => {
  const at = { stage: 'clinical-review' as const, actor: staff('c', 'clinician') }
  const licence = (expiresOn: string, number = '1') => ({ number, jurisdiction: 'CA', expiresOn })

  it('needs a complete licence that holds to the end of its last day', () => {
    expect(codes('sign', { ...at, licence: licence('2026-11-24T00:00:00.000Z') })).toEqual([])
    expect(codes('sign', { ...at, licence: licence('2026-11-23T00:00:00.000Z') })).toEqual([
      'licence-expired',
    ])
    expect(codes('sign', { ...at, licence: null })).toEqual(['licence-expired'])
    expect(codes('sign', { ...at, licence: licence('2030-01-01', '') })).toEqual([
      'licence-expired',
    ])
  })

  it('waits for a decision about everything the screen found', () => {
    const open = [{ code: 'checklist-incomplete' as const, message: 'A name.' }]
    expect(codes('sign', { ...at, signGates: open })).toEqual(['checklist-incomplete'])
    expect(codes('sign', { ...at, signGates: [] })).toEqual([])
  })

  it('asks for the digest, the password and a meaning, each by its own code', () => {
    expect(codes('sign', at, {})).toEqual(['invalid', 'password-mismatch', 'invalid'])
    expect(codes('sign', at, { digest: 'd', password: 'p', meaning: 'm' })).toEqual([])
    expect(codes('sign', at, { digest: 'd', password: 'p', meaning: '  ' })).toEqual(['invalid'])
  })
})

describe('publishing', () => {
  const at = { stage: 'approved' as const, actor: staff('e', 'editor') }
  const nothing = { editorial: [], clinical: [] }

  it('needs every approval that the document needs', () => {
    expect(codes('publish', at)).toEqual([])
    expect(codes('publish', { ...at, approvals: nothing })).toEqual([
      'not-approved',
      'not-approved',
    ])
    expect(codes('publish', { ...at, approvals: nothing, needsSignature: false })).toEqual([
      'not-approved',
    ])
    expect(
      codes('publish', {
        ...at,
        approvals: { editorial: ['x'], clinical: [] },
        needsSignature: false,
      }),
    ).toEqual([])
  })

  it('says that an approval is void when there was one for another text', () => {
    expect(
      codes('publish', {
        ...at,
        stage: 'editorial-review',
        approvals: nothing,
        hadApprovals: true,
      }),
    ).toEqual(['wrong-stage', 'approval-void', 'approval-void'])
  })

  it('says every reason at once', () => {
    const publishGates = [
      { code: 'consent-withdrawn' as const, message: 'x' },
      { code: 'checklist-incomplete' as const, message: 'y' },
    ]
    expect(
      codes('publish', { ...at, stage: 'draft', approvals: nothing, publishGates }, {}),
    ).toEqual([
      'wrong-stage',
      'not-approved',
      'not-approved',
      'consent-withdrawn',
      'checklist-incomplete',
      'invalid',
    ])
  })

  it('tells whoever may not publish at all nothing of what is missing', () => {
    const publishGates = [{ code: 'consent-withdrawn' as const, message: 'x' }]
    const actor = staff('a', 'author')
    expect(codes('publish', { ...at, actor, publishGates })).toEqual(['forbidden'])
  })
})

describe('what has to be sent along', () => {
  const actor = staff('e', 'editor')

  it.each([
    ['request-changes', 'editorial-review', ['comment-required'], { comment: 'Please shorten.' }],
    ['unpublish', 'draft', ['comment-required'], { comment: 'Out of date.' }],
    ['schedule', 'approved', ['invalid', 'invalid'], { digest: 'd', publishAt: '2027-01-01' }],
    ['schedule', 'approved', ['invalid', 'invalid'], { digest: 'd', unpublishAt: '2027-01-01' }],
    ['approve', 'editorial-review', ['invalid'], { digest: 'd' }],
    ['submit', 'draft', [], {}],
    ['reopen', 'approved', [], {}],
  ] as const)('%s at %s', (action, stage, missing, input) => {
    expect(codes(action, { actor, stage }, {})).toEqual(missing)
    expect(codes(action, { actor, stage }, input)).toEqual([])
  })
})
