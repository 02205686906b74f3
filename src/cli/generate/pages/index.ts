import { code, COMMAND, notice, page, table } from './markdown.js'

/** The index of the reference: what each file is generated from. */
export const indexPage = (
  files: readonly { name: string; about: string; source: string }[],
): string =>
  page(
    notice('`src/cli/generate/reference.ts`'),
    '# Reference',
    `Everything in this folder is written by ${code(COMMAND)}; \`${COMMAND} -- --check\`, a part of \`npm run check\`, fails while a file is not up to date. Change the source, not the file.`,
    table(
      ['file', 'what it is', 'derived from'],
      files.map(({ name, about, source }) => [`[${name}](${name})`, about, source]),
    ),
    'The shapes that readers see (delivery GraphQL, the schemas of OpenAPI, the public column of the fields) come from one walk over the fields marked `custom.public`, `src/delivery/shape/publicFields.ts`, which the server itself reads.',
  )
