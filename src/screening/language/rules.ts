/** Every rule about words, by theme. */
import type { LanguageRule } from './rule.js'
import { CLAIM_RULES } from './rules/claims.js'
import { SUICIDE_RULES } from './rules/suicide.js'
import { TESTIMONIAL_RULES } from './rules/testimonials.js'

export const LANGUAGE_RULES: readonly LanguageRule[] = [
  ...SUICIDE_RULES,
  ...CLAIM_RULES,
  ...TESTIMONIAL_RULES,
]
