import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { moveAll } from '../../../src/services/backup/moves.js'

let folder: string
const at = (name: string) => path.join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'secure-base-moves-'))
  writeFileSync(at('old'), 'old')
  writeFileSync(at('new'), 'new')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('makes the moves in order, so that one makes room for the next, and makes folders', async () => {
  await moveAll([
    { from: at('old'), to: at('aside/deep/old') },
    { from: at('new'), to: at('old') },
  ])
  expect(readFileSync(at('old'), 'utf8')).toBe('new')
  expect(readFileSync(at('aside/deep/old'), 'utf8')).toBe('old')
})

it('takes back what it made when one cannot be made, and says why', async () => {
  const moves = [
    { from: at('old'), to: at('aside/old') },
    { from: at('new'), to: at('old') },
    { from: at('missing'), to: at('anywhere') },
  ]
  await expect(moveAll(moves)).rejects.toThrow('ENOENT')
  expect(readFileSync(at('old'), 'utf8')).toBe('old')
  expect(readFileSync(at('new'), 'utf8')).toBe('new')
  expect(readdirSync(at('aside'))).toEqual([])
})
