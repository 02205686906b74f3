/** Small questions about text, shared by the readers. */

/** One line: runs of white space become a single space. */
export const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Where a sentence ends: its mark, a closing quote or bracket, then space and a new beginning. */
const SENTENCE_END = /[.!?…]["”’')\]]*(?=\s+["“‘'(¿¡]*[\p{Lu}\p{N}])/gu

/** The sentences of a paragraph, each with its own punctuation. */
export const sentencesOf = (text: string): string[] => {
  const sentences: string[] = []
  let from = 0
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length
    sentences.push(text.slice(from, end).trim())
    from = end
  }
  sentences.push(text.slice(from).trim())
  return sentences.filter((sentence) => sentence !== '')
}

/** Ends as a sentence does. */
export const isPunctuated = (text: string): boolean => /[.!?…]["”’')\]]*$/.test(text)

export const SUMMARY_LENGTH = 300

/** At most 300 characters, cut after a sentence where there is one, else after a word. */
export const summarise = (text: string): string => {
  const sentences = sentencesOf(squeeze(text))
  while (sentences.length > 1 && /(?:\.\.\.|…)$/.test(sentences.at(-1) ?? '')) sentences.pop()
  const whole = sentences.join(' ')
  if (whole.length <= SUMMARY_LENGTH) return whole
  let summary = ''
  for (const sentence of sentences) {
    const longer = summary === '' ? sentence : `${summary} ${sentence}`
    if (longer.length > SUMMARY_LENGTH) break
    summary = longer
  }
  if (summary !== '') return summary
  const cut = whole.slice(0, SUMMARY_LENGTH - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[,;:—–-]+$/, '')}…`
}
