/** Builds the admin panel ahead of the first start, for an image or a deployment. */
import { startBuild } from './admin/build.js'
import { isBuilt } from './admin/fingerprint.js'

const root = process.cwd()

if (isBuilt(root)) {
  process.stdout.write('The admin panel is built already.\n')
} else {
  const { finished } = startBuild({
    root,
    onStage: (stage) => process.stdout.write(`Admin panel: ${stage}\n`),
  })
  const built = await finished
  if (!built.ok) {
    process.stderr.write(`${built.refusals.map(({ message }) => message).join('\n')}\n`)
    process.exitCode = 1
  }
}
