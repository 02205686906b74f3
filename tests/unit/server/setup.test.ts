import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import express from 'express'
import request from 'supertest'
import { describe, expect, it, vi } from 'vitest'
import { refuse } from '../../../src/errors.js'
import { createSetupRouter } from '../../../src/server/setup/router.js'
import { issueSetupToken, openSetupToken } from '../../../src/server/setup/token.js'

const PASSWORD = 'correct horse battery'

const setUp = ({ attempts }: { attempts?: number } = {}) => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'secure-base-setup-'))
  const token = issueSetupToken(dataDir)
  const createAdmin = vi.fn(async () => ({ ok: true as const, value: undefined }))
  const app = express().use(
    '/setup',
    createSetupRouter({ token: openSetupToken(dataDir), createAdmin, attempts }),
  )
  const form = {
    token,
    name: 'Ana',
    email: 'ana@example.org',
    password: PASSWORD,
    repeat: PASSWORD,
  }
  const post = (values: object) => request(app).post('/setup').type('form').send(values)
  return { dataDir, token, createAdmin, app, form, post }
}

describe('the one-time set-up', () => {
  it('keeps only a digest of the token, readable by its owner alone', () => {
    const { dataDir, token } = setUp()
    const file = path.join(dataDir, 'setup-token')
    expect(readFileSync(file, 'utf8')).not.toContain(token)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('voids the earlier link when a new one is issued', () => {
    const { dataDir, token } = setUp()
    const newer = issueSetupToken(dataDir)
    expect(openSetupToken(dataDir).isValid(token)).toBe(false)
    expect(openSetupToken(dataDir).isValid(newer)).toBe(true)
  })

  it('shows the form to the holder of the link', async () => {
    const { app, token } = setUp()
    const answer = await request(app).get('/setup').query({ token })
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('<form method="post"')
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it.each([undefined, '', 'wrong', 'a'.repeat(43)])(
    'shows nothing for the token %s',
    async (token) => {
      const { app, createAdmin, form, post } = setUp()
      expect((await request(app).get('/setup').query({ token })).status).toBe(404)
      expect((await post({ ...form, token })).status).toBe(404)
      expect(createAdmin).not.toHaveBeenCalled()
    },
  )

  it('creates the administrator once and is gone for ever', async () => {
    const { app, token, createAdmin, form, post } = setUp()
    expect((await post(form)).status).toBe(201)
    expect(createAdmin).toHaveBeenCalledExactlyOnceWith({
      name: 'Ana',
      email: 'ana@example.org',
      password: PASSWORD,
    })
    expect((await request(app).get('/setup').query({ token })).status).toBe(404)
    expect((await post(form)).status).toBe(404)
  })

  it.each([
    [{ password: 'short', repeat: 'short' }, 'at least 12'],
    [{ repeat: 'something else entirely' }, 'differ'],
    [{ email: 'nobody' }, 'e-mail'],
    [{ name: ' ' }, 'Enter a name'],
  ])('explains what is wrong with %o and keeps the link open', async (fault, text) => {
    const { createAdmin, form, post } = setUp()
    const answer = await post({ ...form, ...fault })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(text)
    expect(answer.text).not.toContain(PASSWORD)
    expect(createAdmin).not.toHaveBeenCalled()
    expect((await post(form)).status).toBe(201)
  })

  it('says so when the account is refused', async () => {
    const { createAdmin, form, post } = setUp()
    createAdmin.mockResolvedValueOnce(refuse({ code: 'invalid', message: 'No.' }) as never)
    expect((await post(form)).status).toBe(422)
  })

  it('escapes what was typed', async () => {
    const { form, post } = setUp()
    const answer = await post({ ...form, name: '"><script>', repeat: '' })
    expect(answer.text).not.toContain('<script>')
  })

  it('limits attempts', async () => {
    const { form, post } = setUp({ attempts: 2 })
    await post({ ...form, token: 'x' })
    await post({ ...form, token: 'x' })
    expect((await post(form)).status).toBe(429)
  })
})
