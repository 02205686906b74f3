/**
 * Turns the TypeScript of the server into JavaScript that Node runs as it is. A loader that does this
 * while modules are imported has to look at every module of every package, and more than doubles the
 * time of a start; this looks at our own files only, once for each version of them.
 */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const SOURCES = ['payload.config.ts', 'src']
const COMPILED = /(?<!\.d)\.ts$/

/**
 * @param {string} root the project's folder
 * @returns {Promise<string>} the folder that holds the compiled files, laid out as their sources
 */
export const compile = async (root) => {
  const files = SOURCES.flatMap((source) => filesIn(path.join(root, source)))
    .filter((file) => COMPILED.test(file))
    .sort()
    .map((file) => ({ file, code: fs.readFileSync(file, 'utf8') }))
  const cache = path.join(root, 'node_modules', '.cache', 'secure-base')
  const target = path.join(cache, digestOf({ root, files }))
  if (fs.existsSync(target)) return target

  const { transform, version } = await import('esbuild')
  const work = `${target}.${process.pid}.${version}`
  await Promise.all(
    files.map(async ({ file, code }) => {
      const compiled = await transform(code, {
        loader: 'ts',
        format: 'esm',
        target: 'node20',
        sourcefile: file,
        sourcemap: 'inline',
        // What a module finds beside itself is beside its source.
        define: { 'import.meta.url': JSON.stringify(pathToFileURL(file).href) },
      })
      const output = path.join(work, path.relative(root, file).replace(COMPILED, '.js'))
      fs.mkdirSync(path.dirname(output), { recursive: true })
      fs.writeFileSync(output, withExtensions(compiled.code))
    }),
  )
  fs.writeFileSync(path.join(work, 'package.json'), '{ "type": "module" }\n')
  removeOthers({ cache, keep: [path.basename(work)] })
  publish({ work, target })
  return target
}

/** Payload writes the list of migrations with bare file names, which Node does not resolve. */
const withExtensions = (code) =>
  code.replace(
    /(\bfrom\s*|\bimport\s*\(?\s*)(["'])(\.{1,2}\/[^"']*?)\2/g,
    (whole, keyword, quote, specifier) =>
      /\.(?:m?js|json)$/.test(specifier) ? whole : `${keyword}${quote}${specifier}.js${quote}`,
  )

/** Two starts at once compile the same: whoever comes second uses what is there. */
const publish = ({ work, target }) => {
  try {
    fs.renameSync(work, target)
  } catch (error) {
    if (!fs.existsSync(target)) throw error
    fs.rmSync(work, { recursive: true, force: true })
  }
}

/** Keeps the cache from growing. Another start may be at work, so nothing recent is removed. */
const removeOthers = ({ cache, keep }) => {
  const recent = Date.now() - 60 * 60 * 1000
  for (const name of fs.readdirSync(cache)) {
    const folder = path.join(cache, name)
    if (keep.includes(name) || fs.statSync(folder).mtimeMs > recent) continue
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

const digestOf = ({ root, files }) => {
  const hash = createHash('sha256').update(fs.readFileSync(new URL(import.meta.url)))
  for (const { file, code } of files) hash.update(`${path.relative(root, file)}\0${code}\0`)
  return hash.update(root).digest('hex').slice(0, 24)
}

const filesIn = (source) =>
  fs.statSync(source).isDirectory()
    ? fs
        .readdirSync(source, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    : [source]
