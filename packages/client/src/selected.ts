/** Works out what is left of a document after a `select`. Types only. */

/** Whether the leaves of a selection name what to have or what to leave out. */
type Sense<S> = S extends boolean ? S : S extends object ? Sense<S[keyof S]> : never

/** What no selection takes away. */
type Always<T> = Extract<keyof T, 'id' | 'crisisResources'>

type Inside<T, S> = T extends readonly (infer Row)[]
  ? Inside<Row, S>[]
  : T extends object
    ? Narrowed<T, S, never>
    : T

type Had<T, S, Kept extends keyof T> = {
  [K in keyof T as K extends keyof S | Kept ? K : never]: K extends keyof S
    ? S[K] extends object
      ? Inside<T[K], S[K]>
      : T[K]
    : T[K]
}

type LeftOver<T, S, Kept extends keyof T> = {
  [
    K in keyof T as K extends Kept ? K : K extends keyof S ? (S[K] extends false ? never : K) : K
  ]: K extends keyof S ? (S[K] extends object ? Inside<T[K], S[K]> : T[K]) : T[K]
}

type Narrowed<T, S, Kept extends keyof T> =
  true extends Sense<S> ? Had<T, S, Kept> : LeftOver<T, S, Kept>

/** A document as it is answered to this selection; the whole document without one. */
export type Selected<T, S> = [S] extends [undefined]
  ? T
  : [Sense<S>] extends [never]
    ? T
    : boolean extends Sense<S>
      ? Partial<T> & Pick<T, Always<T>>
      : Narrowed<T, S, Always<T>>
