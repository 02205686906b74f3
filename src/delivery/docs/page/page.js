/* global SwaggerUIBundle */

/** Writes a nested value as this API reads it: `where[slug][equals]=example`. */
const expand = (name, value) =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => expand(`${name}[${key}]`, inner))
    : [[name, String(value)]]

/** Swagger UI nests only one level and writes what is deeper as JSON. */
const spellOut = ([name, text]) => {
  if (!/^[^[]+\[.+\]$/.test(name) || !/^\s*[[{]/.test(text)) return [[name, text]]
  try {
    return expand(name, JSON.parse(text))
  } catch {
    return [[name, text]]
  }
}

SwaggerUIBundle({
  url: '/content/v1/openapi.json',
  dom_id: '#description',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  // What is asked for stays between this page and this server.
  validatorUrl: null,
  requestInterceptor: (request) => {
    const url = new URL(request.url, location.href)
    url.search = new URLSearchParams([...url.searchParams].flatMap(spellOut)).toString()
    return { ...request, url: url.href }
  },
})
