/**
 * The text as the rules read it: hidden characters gone, widths, digits, dashes, quotes and look-alike
 * letters made plain. Every character knows where it came from, so that a finding shows the original.
 */

export type View = {
  text: string
  /** The span of the original that a span of the view came from. */
  toOriginal: (span: { start: number; end: number }) => { start: number; end: number }
}

/** Look-alikes of Greek and Cyrillic; only words that also have Latin letters are changed. */
const LOOKALIKES: Record<string, string> = Object.fromEntries(
  [
    'аaеeоoрpсcуyхxіiјjѕsԁdһhԛqԝwАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅS',
    'αaοoρpνvιiκkΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX',
  ].flatMap((pairs) => [...pairs.matchAll(/(.)(.)/gu)].map(([, from, to]) => [from!, to!])),
)

const SIMPLE: Record<string, string> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2212': '-',
  '\uFE58': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\u02BC': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u0085': '\n',
  '\r': ' ',
  '\t': ' ',
}

/** First digits of scripts whose digits NFKC leaves as they are. */
const ZEROS = [0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0e50]

const IS_HIDDEN = /^[\p{Cf}\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0\p{Variation_Selector}]$/u
const CLUSTER = /[^\p{M}]\p{M}{0,8}|\p{M}/gu

const plain = (cluster: string): string => {
  const simple = SIMPLE[cluster]
  if (simple !== undefined) return simple
  if (IS_HIDDEN.test(cluster)) return ''
  const code = cluster.codePointAt(0)!
  const zero = ZEROS.find((first) => code >= first && code <= first + 9)
  if (zero !== undefined) return String(code - zero)
  const bare = cluster.replace(/(?<=.)[\u034F\uFE00-\uFE0F]/gu, '')
  const compatible = bare.normalize('NFKC')
  return /^\s+$/u.test(compatible) ? ' ' : (SIMPLE[compatible] ?? compatible)
}

const FOREIGN = /[\u0370-\u03FF\u0400-\u052F]/u

const latinised = (text: string): string =>
  FOREIGN.test(text)
    ? text.replace(/[\p{L}\p{N}]+/gu, (word) =>
        FOREIGN.test(word) && /\p{Script=Latin}/u.test(word)
          ? [...word].map((letter) => LOOKALIKES[letter] ?? letter).join('')
          : word,
      )
    : text

/** Reads a text for the rules. */
export const viewOf = (original: string): View => {
  if (/^[\x20-\x7E\n]*$/.test(original))
    return { text: original, toOriginal: ({ start, end }) => ({ start, end }) }
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const code = cluster.charCodeAt(0)
    const text = cluster.length === 1 && code >= 32 && code < 127 ? cluster : plain(cluster)
    parts.push(text)
    for (let unit = 0; unit < text.length; unit += 1) {
      starts.push(index)
      ends.push(index + cluster.length)
    }
  }
  return {
    text: latinised(parts.join('')),
    toOriginal: ({ start, end }) => ({
      start: starts[start] ?? original.length,
      end: end > start ? (ends[end - 1] ?? original.length) : (starts[start] ?? original.length),
    }),
  }
}
