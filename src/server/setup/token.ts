/** The one-time set-up link. Only a digest of its token is kept, in the data folder. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const TOKEN_BYTES = 32

export type SetupToken = {
  /** Whether this is the token that was last issued. False for ever once closed. */
  isValid: (token: unknown) => boolean
  close: () => void
}

/** Issues a new token, which voids any earlier one. The token itself is returned only here. */
export const issueSetupToken = (dataDir: string): string => {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const file = fileIn(dataDir)
  rmSync(file, { force: true })
  writeFileSync(file, digestOf(token), { mode: 0o600 })
  return token
}

export const openSetupToken = (dataDir: string): SetupToken => {
  const file = fileIn(dataDir)
  return {
    isValid: (token) => {
      if (typeof token !== 'string' || !existsSync(file)) return false
      const expected = Buffer.from(readFileSync(file, 'utf8'))
      const given = Buffer.from(digestOf(token))
      return expected.length === given.length && timingSafeEqual(expected, given)
    },
    close: () => rmSync(file, { force: true }),
  }
}

const fileIn = (dataDir: string): string => path.join(dataDir, 'setup-token')

const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex')
