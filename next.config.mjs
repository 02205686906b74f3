import { withPayload } from '@payloadcms/next/withPayload'

/** One copy of these packages in the process: the admin panel runs inside the server that uses them. */
const SHARED_WITH_HOST = [
  'payload',
  '@payloadcms/db-mongodb',
  '@payloadcms/db-sqlite',
  '@payloadcms/drizzle',
  '@payloadcms/graphql',
]

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  serverExternalPackages: SHARED_WITH_HOST,
  // Types are checked by `npm run check`; checking them again would double the first build.
  typescript: { ignoreBuildErrors: true },
}

export default withPayload(nextConfig)
