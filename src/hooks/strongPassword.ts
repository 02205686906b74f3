import type { CollectionBeforeValidateHook } from 'payload'
import { RefusalError } from '../errors.js'

export const PASSWORD_MIN = 12

/** Event: before an account is validated. Reads: a new password. Writes: nothing. Safe to repeat. */
export const strongPassword: CollectionBeforeValidateHook = ({ data }) => {
  const password: unknown = data?.password
  if (typeof password === 'string' && password.length < PASSWORD_MIN) {
    throw new RefusalError({
      code: 'invalid',
      field: 'password',
      message: `Use a password of at least ${PASSWORD_MIN} characters.`,
    })
  }
  return data
}
