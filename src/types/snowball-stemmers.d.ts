/** The part of snowball-stemmers that is used here; the package brings no types of its own. */
declare module 'snowball-stemmers' {
  export type Stemmer = { stem: (word: string) => string }

  const snowball: { newStemmer: (language: 'english' | 'spanish') => Stemmer }
  export default snowball
}
