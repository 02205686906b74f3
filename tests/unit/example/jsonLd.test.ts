/** Structured data in pages of the example site. */
import { expect, it } from 'vitest'
import { JsonLd } from '../../../examples/site/components/JsonLd.js'

const printed = (data: unknown): string | undefined => {
  const element = JsonLd({ data })
  const { dangerouslySetInnerHTML: inner } = (element?.props ?? {}) as {
    dangerouslySetInnerHTML?: { __html: string }
  }
  return inner?.__html
}

it('can not end the script element it stands in', () => {
  const data = { name: '</script><script>alert(1)</script><!--' }
  expect(printed(data)).not.toContain('<')
  expect(JSON.parse(printed(data) ?? '')).toEqual(data)
})

it('is not there where there is none', () => {
  expect(printed(null)).toBeUndefined()
})
