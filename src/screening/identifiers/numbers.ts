/** Numbers that name somebody, by the words before them or by their shape. */
import { ANNOUNCED, SHAPES, WORDS_ABOUT, type AnnouncedRule } from './data/numberRules.js'
import type { Hit, Reading } from './hit.js'

const REACH = 56
/** A number as forms print it: groups of capitals and digits. */
const VALUE = /(?<![\p{L}\d])[A-Z\d]+(?:(?:[-./]| (?=[A-Z]{0,4}\d))[A-Z\d]+)*(?![\p{L}\d])/gu
const SENTENCE_END = /[!?]|\.\s+(?=\p{Lu}\p{Ll})|\n/u
const NOT_A_NUMBER =
  /^\s*(?:mg|years?|a[ñn]os|times|veces|people|personas|days?|d[ií]as|weeks?|semanas|months?|meses|minutes?|minutos|hours?|horas|euros|d[oó]lares|dollars|%|€)/i
const USERNAME =
  /^[^\p{L}\d@]{0,3}(?:(?:is|was|es|era|as|:|,|name)\s*)?\s*@?([\p{L}\d][\p{L}\d_.-]{2,30})/iu

const isYear = (value: string) => /^(?:1[89]|20)\d\d$/.test(value)

const firstValue = ({ tail, minDigits }: { tail: string; minDigits: number }) =>
  [...tail.matchAll(VALUE)].find(({ 0: value, index }) => {
    const digits = value.replace(/\D/g, '').length
    return (
      digits >= minDigits && !isYear(value) && !NOT_A_NUMBER.test(tail.slice(index + value.length))
    )
  })

const userName = (tail: string) => {
  const match = USERNAME.exec(tail)
  const value = match?.[1]
  // A plain word is what follows "Instagram" in any sentence; a user name shows itself.
  if (!match || !value || !/[\d_.]./.test(value.slice(1))) return undefined
  const name = value.replace(/[.-]+$/, '')
  return { 0: name, index: match[0].length - value.length }
}

const announcedBy = ({ text, rule }: { text: string; rule: AnnouncedRule }): Hit[] =>
  [...text.matchAll(rule.words)].flatMap(({ 0: words, index }): Hit[] => {
    const from = index + words.length
    const window = text.slice(from, from + REACH)
    const stop = window.search(SENTENCE_END)
    const tail = stop === -1 ? window : window.slice(0, stop)
    const found = rule.anyWord ? userName(tail) : firstValue({ tail, minDigits: rule.minDigits })
    if (!found || found.index === undefined) return []
    const start = from + found.index
    return [{ class: rule.class, start, end: start + found[0].length, confidence: rule.confidence }]
  })

const matches = ({ text, shape }: { text: string; shape: RegExp }) =>
  [...text.matchAll(shape)].map(({ 0: value, index }) => ({
    value,
    start: index,
    end: index + value.length,
  }))

/** Numbers by their shape, where no word before them has named their class. */
const shaped = ({ text, named }: { text: string; named: readonly Hit[] }): Hit[] => {
  const taken = new Uint8Array(text.length)
  for (const { start, end } of named) taken.fill(1, start, end)
  return SHAPES.flatMap(({ class: name, shape, confidence, check }) =>
    matches({ text, shape }).flatMap(({ value, start, end }): Hit[] =>
      taken.subarray(start, end).includes(1) || (check && !check(value.replace(/\D/g, '')))
        ? []
        : [{ class: name, start, end, confidence }],
    ),
  )
}

/** Everything that is a number of somebody, and the words for traits that are none. */
export const numbers = ({ text }: Reading): Hit[] => {
  const named = ANNOUNCED.flatMap((rule) => announcedBy({ text, rule }))
  const words = WORDS_ABOUT.flatMap(({ class: name, shape, confidence }) =>
    matches({ text, shape }).map(({ start, end }): Hit => ({
      class: name,
      start,
      end,
      confidence,
    })),
  )
  return [...named, ...shaped({ text, named }), ...words]
}
