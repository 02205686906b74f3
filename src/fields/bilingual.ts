/** A label or description in the two languages of the admin panel. */
export const bilingual = (en: string, es: string): { en: string; es: string } => ({ en, es })
