/** Names the answer to a GET whatever the order of its parameters. Several of one name keep theirs. */

const nameOf = (parameter: string): string => {
  const end = parameter.indexOf('=')
  return end < 0 ? parameter : parameter.slice(0, end)
}

const byName = (one: string, other: string): number => {
  const [first, second] = [nameOf(one), nameOf(other)]
  return first < second ? -1 : first > second ? 1 : 0
}

/** @param url path and query, as in the request line */
export const requestKey = (url: string): string => {
  const at = url.indexOf('?')
  if (at < 0) return url
  const query = url.slice(at + 1)
  if (query === '') return url.slice(0, at)
  if (!query.includes('&')) return url
  return `${url.slice(0, at)}?${query.split('&').sort(byName).join('&')}`
}
