/** The frame of the few pages this server writes itself. No script, no outside resource. */
import type { Locale } from '../../slugs.js'

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)

/** A whole page around `body`, which must already be HTML. */
export const htmlPage = ({
  language,
  title,
  body,
  refreshSeconds,
}: {
  language: Locale
  title: string
  body: string
  refreshSeconds?: number
}): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${refreshSeconds === undefined ? '' : `<meta http-equiv="refresh" content="${refreshSeconds}">`}
<title>${escapeHtml(title)} · Secure Base</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`

const STYLE = `
:root { color-scheme: light dark; --ink: #1d2a2f; --paper: #f6f4f0; --accent: #1f6f6b; --bad: #a1261b }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --paper: #171c1e; --accent: #7cc5bf; --bad: #ff9c8f } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif }
main { max-width: 34rem; margin: 0 auto; padding: 12vh 1.5rem 3rem }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem }
a { color: var(--accent) }
progress { width: 100%; accent-color: var(--accent) }
label { display: block; margin: 1.1rem 0 0.3rem; font-weight: 600 }
input { box-sizing: border-box; width: 100%; padding: 0.6rem 0.7rem; font: inherit; color: inherit; background: transparent; border: 1px solid currentColor; border-radius: 0.4rem }
input:focus-visible, button:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
button { margin-top: 1.6rem; padding: 0.65rem 1.4rem; font: inherit; font-weight: 600; color: var(--paper); background: var(--accent); border: 0; border-radius: 0.4rem; cursor: pointer }
.faults { border-left: 4px solid var(--bad); padding-left: 1rem }
.hint { margin: 0.25rem 0 0; font-size: 0.9375rem }
`
