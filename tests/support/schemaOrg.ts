/** Structured data against schema.org's own vocabulary, as `schema-dts` turns it into types. */
import path from 'node:path'
import ts from 'typescript'

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
}

/** Never written: the compiler is told that these exist. */
const fileOf = (index: number): string => path.resolve(`tests/support/structuredData${index}.ts`)

const sourceOf = (value: { '@type': string }): string =>
  `import type * as schema from 'schema-dts'
export const value: schema.WithContext<schema.${value['@type']}> = ${JSON.stringify(value, null, 2)}`

/**
 * What the vocabulary does not allow, one list for each value, each checked as what its `@type` says
 * it is.
 */
export const vocabularyFaults = (values: readonly { '@type': string }[]): string[][] => {
  const sources = new Map(values.map((value, index) => [fileOf(index), sourceOf(value)]))
  const host = ts.createCompilerHost(OPTIONS)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (file) => sources.has(file) || fileExists(file)
  host.readFile = (file) => sources.get(file) ?? readFile(file)
  host.getSourceFile = (file, version, ...rest) => {
    const source = sources.get(file)
    return source === undefined
      ? getSourceFile(file, version, ...rest)
      : ts.createSourceFile(file, source, version)
  }
  const program = ts.createProgram([...sources.keys()], OPTIONS, host)
  return [...sources.keys()].map((file) => {
    const source = program.getSourceFile(file)
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
  })
}
