import type { CollectionConfig } from 'payload'
import { anotherAdmin, collectionAccess, nobody, onlyRoles, ownerOrAdmin } from '../access/rules.js'
import { ROLE_LABELS, ROLES } from '../access/roles.js'
import { bilingual } from '../fields/bilingual.js'
import { keepAnAdmin } from '../hooks/keepAnAdmin.js'
import { strongPassword } from '../hooks/strongPassword.js'

/** The people who work here. `secureCookies` is true when the server is reached over https. */
export const Users = ({ secureCookies }: { secureCookies: boolean }): CollectionConfig => ({
  slug: 'users',
  labels: { singular: bilingual('Account', 'Cuenta'), plural: bilingual('Accounts', 'Cuentas') },
  admin: {
    useAsTitle: 'name',
    group: bilingual('System', 'Sistema'),
    description: bilingual('The people who work here.', 'Las personas que trabajan aquí.'),
    defaultColumns: ['name', 'email', 'roles'],
    listSearchableFields: ['name', 'email'],
  },
  auth: {
    tokenExpiration: 7200,
    maxLoginAttempts: 5,
    lockTime: 10 * 60 * 1000,
    cookies: { sameSite: 'Lax', secure: secureCookies },
  },
  access: collectionAccess('users'),
  disableDuplicate: true,
  disableBulkEdit: true,
  disableBulkDelete: true,
  versions: false,
  hooks: {
    beforeValidate: [strongPassword],
    beforeChange: [keepAnAdmin.beforeChange],
    beforeDelete: [keepAnAdmin.beforeDelete],
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 120,
      label: bilingual('Name', 'Nombre'),
    },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      saveToJWT: true,
      label: bilingual('Roles', 'Funciones'),
      options: ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })),
      access: { create: onlyRoles('admin'), update: anotherAdmin },
      admin: {
        description: bilingual(
          'Given by another administrator, never by oneself.',
          'Las concede otra persona administradora, nunca una misma.',
        ),
      },
    },
    {
      name: 'person',
      type: 'relationship',
      relationTo: 'people',
      label: bilingual('Shown to readers as', 'Nombre público'),
      access: { create: onlyRoles('admin'), update: onlyRoles('admin') },
    },
    {
      name: 'licence',
      type: 'group',
      label: bilingual('Clinical licence', 'Licencia clínica'),
      access: { create: onlyRoles('admin'), read: ownerOrAdmin, update: anotherAdmin },
      admin: {
        description: bilingual(
          'Needed to sign. Never shown to readers.',
          'Necesaria para firmar. Nunca se muestra a los lectores.',
        ),
      },
      fields: [
        { name: 'number', type: 'text', label: bilingual('Number', 'Número') },
        { name: 'jurisdiction', type: 'text', label: bilingual('Jurisdiction', 'Jurisdicción') },
        { name: 'expiresOn', type: 'date', label: bilingual('Expires on', 'Caduca el') },
      ],
    },
    {
      name: 'bootstrap',
      type: 'text',
      unique: true,
      access: { create: nobody, read: nobody, update: nobody },
      admin: { hidden: true },
    },
    {
      name: 'sessions',
      type: 'array',
      access: { create: nobody, read: nobody, update: nobody },
      admin: { hidden: true, disabled: true },
      fields: [],
    },
  ],
})
