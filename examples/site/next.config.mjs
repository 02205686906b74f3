import path from 'node:path'

const CMS = new URL(process.env.CMS_URL ?? 'http://localhost:3000').origin

/** Pictures come from the CMS, and editors see previews inside its panel. Everything else is ours. */
const POLICY = [
  "default-src 'self'",
  // Next writes inline scripts into its pages.
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  `img-src 'self' data: ${CMS}`,
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  `frame-ancestors 'self' ${CMS}`,
].join('; ')

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // The packages of this project are installed at its root.
  turbopack: { root: path.resolve(import.meta.dirname, '../..') },
  outputFileTracingRoot: path.resolve(import.meta.dirname, '../..'),
  // `npm run check` looks at the types.
  typescript: { ignoreBuildErrors: true },
  headers: () => [
    {
      // Nobody between this server and its visitors keeps a page that may have been taken down since.
      source: '/((?!_next/).*)',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' }],
    },
    {
      source: '/:path*',
      headers: [
        { key: 'Content-Security-Policy', value: POLICY },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
      ],
    },
  ],
}
