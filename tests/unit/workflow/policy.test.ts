import { describe, expect, it } from 'vitest'
import { signatureReason } from '../../../src/workflow/policy.js'
import { stageAfterChange } from '../../../src/workflow/stages.js'
import type { WorkflowCollection } from '../../../src/slugs.js'

const reason = (
  collection: WorkflowCollection,
  change: Partial<Parameters<typeof signatureReason>[0]> = {},
) =>
  signatureReason({
    collection,
    isClinicalContent: false,
    embeds: [],
    regulatedTreatment: null,
    ...change,
  })

describe('what needs a clinical signature', () => {
  it('is every pattern, story and program, and never a call to action', () => {
    expect(reason('attachment-patterns')).toBe('collection')
    expect(reason('case-stories')).toBe('collection')
    expect(reason('programs')).toBe('collection')
    expect(reason('calls-to-action', { isClinicalContent: true })).toBeNull()
  })

  it('is an article that says so, shows a story or a program, or names a regulated treatment', () => {
    expect(reason('articles')).toBeNull()
    expect(reason('articles', { embeds: ['people:1', 'calls-to-action:2'] })).toBeNull()
    expect(reason('articles', { isClinicalContent: true })).toBe('clinical-content')
    expect(reason('articles', { embeds: ['case-stories:1'] })).toBe('embeds-clinical')
    expect(reason('articles', { embeds: ['programs:1'] })).toBe('embeds-clinical')
    expect(reason('articles', { regulatedTreatment: 'ketamine' })).toBe('regulated-treatment')
  })
})

it('goes back to the first review when approved content changes, and stays where nobody approved', () => {
  expect(stageAfterChange('approved')).toBe('editorial-review')
  expect(stageAfterChange('clinical-review')).toBe('editorial-review')
  expect(stageAfterChange('editorial-review')).toBe('editorial-review')
  expect(stageAfterChange('changes-requested')).toBe('changes-requested')
  expect(stageAfterChange('draft')).toBe('draft')
})
