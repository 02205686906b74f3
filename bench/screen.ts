/**
 * Measures the identifier screen on the labelled sentences, and how fast it reads.
 *
 * `--write` also writes the numbers into docs/identifier-screen.md; `--misses` prints every sentence
 * of the tuning part the screen judged otherwise than its label. The held-out part stays unread.
 */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { detect } from '../src/screening/identifiers/detect.js'
import { LOCALES, type Locale } from '../src/slugs.js'
import { corpusOf, type Part } from '../tests/support/screeningCorpus.js'
import { screenPage } from './screenPage.js'
import { score, type Scored } from './screenScore.js'

const { values: options } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  },
})

const PARTS: readonly Part[] = ['tuning', 'heldOut']
const SPEED_BYTES = 300_000
const PAGE = new URL('../docs/identifier-screen.md', import.meta.url)

const share = (part: number, whole: number) => (whole === 0 ? '-' : (part / whole).toFixed(2))

const print = ({ part, locale, scored }: { part: Part; locale: Locale; scored: Scored }): void => {
  const { scores, clean, cleanWithFindings, sentences } = scored
  console.log(
    `\n${part}, ${locale}: ${sentences} sentences, ${cleanWithFindings} of ${clean} clean ones with a finding`,
  )
  console.table(
    Object.fromEntries(
      [...scores].map(([name, { found, missed, wrong, caughtAsOther }]) => [
        name,
        {
          labels: found + missed,
          recall: share(found, found + missed),
          precision: share(found, found + wrong),
          'missed, but found as another class': caughtAsOther,
        },
      ]),
    ),
  )
}

/** Kilobytes a second over the sentences of the corpus, one after another. */
const speedOf = (locale: Locale): number => {
  const sentences = PARTS.flatMap((part) => corpusOf({ locale, part })).map(({ text }) => text)
  const once = sentences.join(' ')
  const text = once.repeat(Math.ceil(SPEED_BYTES / once.length)).slice(0, SPEED_BYTES)
  const started = performance.now()
  detect({ text, locale, declared: new Set() })
  return Math.round(text.length / (performance.now() - started))
}

const results = PARTS.flatMap((part) =>
  LOCALES.map((locale) => ({
    part,
    locale,
    scored: score({ sentences: corpusOf({ locale, part }), locale }),
  })),
)
results.forEach(print)
if (options.misses)
  for (const { part, locale, scored } of results)
    if (part === 'tuning')
      for (const { expected, found, sentence } of scored.misses)
        console.log(
          `${locale}: expected ${expected ?? 'nothing'}, found ${found || 'nothing'}: ${sentence}`,
        )

const speeds = Object.fromEntries(LOCALES.map((locale) => [locale, speedOf(locale)]))
console.log('\nKB a second:', speeds)

if (options.write) {
  await writeFile(PAGE, await screenPage(results))
  console.log('Written: docs/identifier-screen.md')
}
