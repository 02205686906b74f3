/**
 * Makes untrusted HTML safe to parse in linear time and bounded depth. An HTML parser's work and
 * the depth of its tree grow without limit for elements that are never closed; here start tags
 * beyond a depth are left out (their text stays), content nobody reads (scripts, styles) is left
 * out, and formatting elements lose their attributes, which is what makes re-opening them cheap.
 * Line breaks are kept, so that positions still name the line of the original.
 */
export const MAX_DEPTH = 128

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
/** A start tag of these closes its predecessor, so they do not pile up on their own. */
const SELF_ENDING = new Set('p li dt dd tr td th thead tbody tfoot option rp rt'.split(' '))
const RAW = new Set(
  'script style textarea xmp iframe noembed noframes noscript template svg math'.split(' '),
)
const FORMATTING = new Set('b big code em font i nobr s small strike strong tt u'.split(' '))
const STRUCTURE = new Set(['html', 'head', 'body', 'title'])

type Tag = { name: string; closing: boolean; end: number }

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122

/** Reads the tag that starts at `from` (`<` or `</` and a letter); ends at the text's end if open. */
const readTag = (html: string, from: number): Tag => {
  const closing = html[from + 1] === '/'
  let at = from + (closing ? 2 : 1)
  const start = at
  while (at < html.length && !/[\s/>]/.test(html.charAt(at))) at += 1
  const name = html.slice(start, Math.min(at, start + 40)).toLowerCase()
  let quote = ''
  let afterEquals = false
  for (; at < html.length; at += 1) {
    const char = html.charAt(at)
    if (quote !== '') {
      if (char === quote) quote = ''
    } else if (char === '>') {
      return { name, closing, end: at + 1 }
    } else if (afterEquals && (char === '"' || char === "'")) {
      quote = char
      afterEquals = false
    } else if (char === '=') {
      afterEquals = true
    } else if (!/\s/.test(char)) {
      afterEquals = false
    }
  }
  return { name, closing, end: html.length }
}

const lineBreaksOf = (text: string): string => text.replace(/[^\n]+/g, '')

/** Where the content of an element that is left out ends, its end tag included. */
const endOfRaw = (html: string, name: string, from: number): number => {
  const closer = new RegExp(`</${name}[\\s/>]`, 'gi')
  closer.lastIndex = from
  const match = closer.exec(html)
  if (match === null) return html.length
  const end = html.indexOf('>', match.index)
  return end < 0 ? html.length : end + 1
}

/** The open elements, and the ones beyond the limit whose tags are left out. */
const createStack = () => {
  const open: string[] = []
  const dropped = new Map<string, number>()
  return {
    /** Whether the start tag may stay. */
    opened: (name: string): boolean => {
      if (open.length < MAX_DEPTH) {
        open.push(name)
        return true
      }
      dropped.set(name, (dropped.get(name) ?? 0) + 1)
      return false
    },
    /** Whether the end tag may stay. Never goes out of the table it is in, as a parser does not. */
    closed: (name: string): boolean => {
      const beyond = dropped.get(name) ?? 0
      if (beyond > 0) {
        dropped.set(name, beyond - 1)
        return false
      }
      for (let at = open.length - 1; at >= 0; at -= 1) {
        if (open[at] === name) {
          if (FORMATTING.has(name) || name === 'a') open.splice(at, 1)
          else open.length = at
          return true
        }
        if (open[at] === 'table') return false
      }
      return false
    },
  }
}

/** The same document with bounded nesting; `cut` counts the start tags that were left out. */
export const boundHtml = (html: string): { html: string; cut: number } => {
  const kept: string[] = []
  const stack = createStack()
  let cut = 0
  let at = 0
  const skipTo = (end: number) => {
    kept.push(lineBreaksOf(html.slice(at, end)))
    at = end
  }
  while (at < html.length) {
    const next = html.indexOf('<', at)
    if (next < 0) break
    kept.push(html.slice(at, next))
    at = next
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4)
      skipTo(end < 0 ? html.length : end + 3)
      continue
    }
    const first = html.charCodeAt(at + 1)
    const letter = first === 47 ? html.charCodeAt(at + 2) : first
    if (!isLetter(letter)) {
      kept.push('<')
      at += 1
      continue
    }
    const tag = readTag(html, at)
    if (RAW.has(tag.name)) {
      skipTo(tag.closing ? tag.end : endOfRaw(html, tag.name, tag.end))
      continue
    }
    const counts = !VOID.has(tag.name) && !SELF_ENDING.has(tag.name) && !STRUCTURE.has(tag.name)
    const keep =
      tag.name !== 'plaintext' &&
      (!counts || (tag.closing ? stack.closed(tag.name) : stack.opened(tag.name)))
    if (!keep) {
      if (!tag.closing) cut += 1
      skipTo(tag.end)
    } else if (!tag.closing && FORMATTING.has(tag.name)) {
      kept.push(`<${tag.name}>`)
      skipTo(tag.end)
    } else {
      kept.push(html.slice(at, tag.end))
      at = tag.end
    }
  }
  kept.push(html.slice(at))
  return { html: kept.join(''), cut }
}
