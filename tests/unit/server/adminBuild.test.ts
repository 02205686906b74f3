import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { stageOf } from '../../../src/server/admin/build.js'
import { fingerprintOf, isBuilt, markBuilt } from '../../../src/server/admin/fingerprint.js'
import { progressHtml } from '../../../src/server/admin/progressPage.js'

const project = () => {
  const root = mkdtempSync(path.join(tmpdir(), 'secure-base-admin-'))
  mkdirSync(path.join(root, 'src', 'admin'), { recursive: true })
  mkdirSync(path.join(root, '.next'))
  writeFileSync(path.join(root, 'src', 'admin', 'Button.tsx'), 'one')
  writeFileSync(path.join(root, '.next', 'BUILD_ID'), 'id')
  return root
}

describe('the build of the admin panel', () => {
  it('counts as missing until it is marked as complete', () => {
    const root = project()
    expect(isBuilt(root)).toBe(false)
    markBuilt({ root, fingerprint: fingerprintOf(root) })
    expect(isBuilt(root)).toBe(true)
  })

  it('counts as missing after a source has changed', () => {
    const root = project()
    markBuilt({ root, fingerprint: fingerprintOf(root) })
    writeFileSync(path.join(root, 'src', 'admin', 'Button.tsx'), 'two')
    expect(isBuilt(root)).toBe(false)
  })

  it('counts as missing after a source has been added', () => {
    const root = project()
    markBuilt({ root, fingerprint: fingerprintOf(root) })
    writeFileSync(path.join(root, 'src', 'admin', 'New.tsx'), '')
    expect(isBuilt(root)).toBe(false)
  })

  it.each([
    ['   Creating an optimized production build ...', 'compiling'],
    [' Compiled successfully in 41s', 'collecting'],
    ['   Generating static pages (0/3)', 'generating'],
    ['   Finalizing page optimization ...', 'finishing'],
    ['anything else', undefined],
  ])('reads the stage from "%s"', (line, stage) => {
    expect(stageOf(line)).toBe(stage)
  })
})

describe('the progress page', () => {
  const progress = { stage: 'compiling', seconds: 12, hasFailed: false } as const

  it('refreshes itself and tells stage and time in the language of the visitor', () => {
    expect(progressHtml({ language: 'en', ...progress })).toMatch(
      /http-equiv="refresh"[\s\S]*Compiling the panel[\s\S]*12 seconds/,
    )
    expect(progressHtml({ language: 'es', ...progress })).toMatch(/lang="es"[\s\S]*Compilando/)
  })

  it('stops refreshing when the build has failed', () => {
    const html = progressHtml({ language: 'en', ...progress, hasFailed: true })
    expect(html).not.toContain('http-equiv="refresh"')
    expect(html).toContain('could not be built')
  })

  it('holds no script', () => {
    expect(progressHtml({ language: 'en', ...progress })).not.toContain('<script')
  })
})
