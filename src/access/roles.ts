/** The roles of a person. A person may hold several. */
export const ROLES = ['admin', 'editor', 'author', 'clinician'] as const
export type Role = (typeof ROLES)[number]

export const isRole = (value: unknown): value is Role => ROLES.some((role) => role === value)

/** Options of the roles field, derived so that the list exists once. */
export const ROLE_LABELS: Record<Role, { en: string; es: string }> = {
  admin: { en: 'Administrator', es: 'Administración' },
  editor: { en: 'Editor', es: 'Edición' },
  author: { en: 'Author', es: 'Autoría' },
  clinician: { en: 'Clinician', es: 'Revisión clínica' },
}
