/** Digits written as words, "five five five 0 1 2 3", found as the number they spell. */

const DIGITS: Record<string, string> = {
  zero: '0',
  oh: '0',
  o: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  cero: '0',
  uno: '1',
  una: '1',
  dos: '2',
  tres: '3',
  cuatro: '4',
  cinco: '5',
  seis: '6',
  siete: '7',
  ocho: '8',
  nueve: '9',
}
const WORD = `(?:${Object.keys(DIGITS).join('|')})`
const RUN = new RegExp(
  `(?<![\\p{L}\\d])(?:${WORD}|\\d{1,4})(?:(?:, ?|[ \\-])(?:${WORD}|\\d{1,4})(?![\\p{L}\\d])){3,24}`,
  'giu',
)
const MIN_WORDS = 3
const MIN_DIGITS = 7

export type SpokenNumber = { start: number; end: number; digits: string }

/** Counting is no number: one, two, three. */
const counts = (digits: string): boolean => {
  const steps = [...digits].slice(1).map((digit, place) => Number(digit) - Number(digits[place]))
  return steps.every((step) => step === steps[0]) && Math.abs(steps[0] ?? 0) === 1
}

/** Every number a text spells out. */
export const spokenNumbers = (text: string): SpokenNumber[] =>
  [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const parts = run.toLowerCase().split(/[ ,-]+/)
    const digits = parts.map((part) => DIGITS[part] ?? part).join('')
    const words = parts.filter((part) => part in DIGITS).length
    return words >= MIN_WORDS && digits.length >= MIN_DIGITS && !counts(digits)
      ? [{ start: index, end: index + run.length, digits }]
      : []
  })
