import importX, { createNodeResolver } from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'

/** Which way imports flow: nothing in `target` may come from `from`. */
const zones = [
  {
    target: 'src/access',
    from: [
      'src/services',
      'src/hooks',
      'src/collections',
      'src/server',
      'src/delivery',
      'src/admin',
    ],
  },
  {
    target: 'src/workflow',
    from: [
      'src/services',
      'src/hooks',
      'src/collections',
      'src/server',
      'src/delivery',
      'src/admin',
    ],
  },
  // Pure: what could identify a person, and what harms, is a question about words alone.
  {
    target: 'src/screening',
    from: [
      'src/services',
      'src/hooks',
      'src/collections',
      'src/server',
      'src/delivery',
      'src/admin',
      'src/jobs',
      'src/endpoints',
    ],
  },
  {
    target: 'src/jobs',
    from: ['src/hooks', 'src/endpoints', 'src/server', 'src/admin', 'src/seed'],
  },
  {
    target: 'src/delivery',
    from: ['src/hooks', 'src/collections', 'src/server', 'src/admin', 'src/seed'],
  },
  // Readers' answers come from what was published; of services they hear only that it changed.
  {
    target: 'src/delivery',
    from: 'src/services',
    except: ['./feed/announce.ts', './pause.ts'],
  },
  {
    target: 'src/services',
    from: ['src/hooks', 'src/server', 'src/admin', 'src/seed', 'src/endpoints', 'src/jobs'],
  },
  { target: 'src/hooks', from: ['src/server', 'src/admin', 'src/seed', 'src/endpoints'] },
  { target: 'src/collections', from: ['src/server', 'src/admin', 'src/seed'] },
  {
    target: 'src/admin',
    from: [
      'src/services',
      'src/hooks',
      'src/server',
      'src/delivery',
      'src/env.ts',
      'src/variables.ts',
      'payload.config.ts',
    ],
  },
  { target: 'src', from: ['tests', 'bench', 'packages'] },
  // It is published on its own and runs where nothing of this project is.
  { target: 'packages/client', from: ['src', 'tests', 'node_modules'] },
  // It knows the CMS as any other website does: by its address.
  { target: 'examples', from: ['src', 'tests'] },
]

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      '**/.next',
      'data/**',
      'packages/*/dist/**',
      '**/next-env.d.ts',
      'src/migrations',
      'src/payload-types.ts',
      'src/app/(payload)/admin/importMap.js',
    ],
  },
  ...tseslint.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: {
      // Imports name the compiled file; without this no zone would ever be seen to be crossed.
      'import-x/resolver-next': [
        createNodeResolver({
          extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
          extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
        }),
      ],
    },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'import-x/no-restricted-paths': ['error', { zones }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.object.name='payload'][callee.property.name=/^(find|findByID|findVersions|create|update|delete|count|findGlobal|updateGlobal|duplicate)$/]:not(:has(Property[key.name='overrideAccess']))",
          message: 'Write overrideAccess out on every call of the Local API.',
        },
      ],
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/env.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only src/env.ts reads the environment.' },
      ],
    },
  },
  {
    files: ['src/**'],
    ignores: [
      'src/services/publish/**',
      'src/hooks/draftOnly.ts',
      'src/hooks/guardPublication.ts',
      'src/hooks/trackContent.ts',
    ],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/workflow/capability.js'],
              message: 'Only the publish service may publish.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/access/**', 'src/workflow/**', 'src/screening/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'payload', allowTypeImports: true, message: 'Pure code imports types only.' },
          ],
        },
      ],
    },
  },
)
