import type { CollectionConfig } from 'payload'
import { actorFrom } from '../access/actor.js'
import { can } from '../access/can.js'
import {
  anotherAdmin,
  collectionAccess,
  nobody,
  oneself,
  onlyRoles,
  ownerOrAdmin,
} from '../access/rules.js'
import { ROLE_LABELS, ROLES } from '../access/roles.js'
import { bilingual } from '../fields/bilingual.js'
import { evenSignIn } from '../hooks/evenSignIn.js'
import { followLicence } from '../hooks/followLicence.js'
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
    hideAPIURL: true,
    // One's own account is behind the picture at the top.
    hidden: ({ user }) => can(actorFrom(user), 'create', 'users') === 'deny',
  },
  auth: {
    tokenExpiration: 7200,
    maxLoginAttempts: 5,
    lockTime: 10 * 60 * 1000,
    cookies: { sameSite: 'Lax', secure: secureCookies },
    // Payload's own interval is kept by a second write outside the transaction, which on the embedded
    // database waits for the first one in vain; the limits of the management plane stand in for it.
    forgotPassword: { minRequestInterval: 0 },
  },
  access: collectionAccess('users'),
  disableDuplicate: true,
  disableBulkEdit: true,
  disableBulkDelete: true,
  versions: false,
  hooks: {
    beforeOperation: [evenSignIn],
    beforeValidate: [strongPassword],
    beforeChange: [keepAnAdmin.beforeChange],
    beforeDelete: [keepAnAdmin.beforeDelete],
    afterChange: [followLicence.afterChange],
    afterDelete: [followLicence.afterDelete],
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
      admin: {
        allowCreate: false,
        description: bilingual(
          'The person readers see when this account writes or signs.',
          'La persona que se muestra cuando esta cuenta escribe o firma.',
        ),
      },
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
      name: 'allowCorrections',
      type: 'checkbox',
      label: bilingual('Editors may correct', 'Se permiten correcciones'),
      access: { create: nobody, update: oneself },
      admin: {
        description: bilingual(
          'An editor may correct what stands outside the clinical text of a page I signed, and my signature stays.',
          'Una persona editora puede corregir lo que queda fuera del texto clínico que firmé, y mi firma se mantiene.',
        ),
      },
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
