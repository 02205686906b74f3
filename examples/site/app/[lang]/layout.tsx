import type { Metadata } from 'next'
import localFont from 'next/font/local'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { PreviewBar } from '../../components/PreviewBar'
import { Shell } from '../../components/Shell'
import { ask } from '../../lib/cms'
import { isLanguage, LANGUAGES } from '../../lib/language'
import { SHELL } from '../../lib/queries'
import { SITE_URL } from '../../lib/settings'
import type { ShellData } from '../../lib/types'
import '../site.css'

const serif = localFont({
  src: [
    { path: '../../fonts/newsreader.woff2', style: 'normal' },
    { path: '../../fonts/newsreader-italic.woff2', style: 'italic' },
  ],
  weight: '200 800',
  variable: '--serif',
  fallback: ['Georgia', 'serif'],
})
const sans = localFont({
  src: '../../fonts/figtree.woff2',
  weight: '300 900',
  variable: '--sans',
  fallback: ['system-ui', 'sans-serif'],
})

/** What changes by the clock alone, such as the end of a campaign, is seen within this many seconds. */
export const revalidate = 3600

export const generateStaticParams = () => LANGUAGES.map((lang) => ({ lang }))

type Props = { params: Promise<{ lang: string }> }

const siteIn = async (lang: string) => {
  if (!isLanguage(lang)) notFound()
  return { language: lang, ...(await ask<ShellData>(SHELL, { locale: lang })) }
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { Site } = await siteIn((await params).lang)
  const name = Site?.organization.name ?? ''
  return {
    metadataBase: new URL(SITE_URL),
    title: { default: name, template: `%s · ${name}` },
    openGraph: { siteName: name },
  }
}

export default async function Layout({ params, children }: Props & { children: ReactNode }) {
  const { language, Site } = await siteIn((await params).lang)
  return (
    <html lang={language} className={`${serif.variable} ${sans.variable}`}>
      <body>
        <PreviewBar language={language} />
        <Shell site={Site} language={language}>
          {children}
        </Shell>
      </body>
    </html>
  )
}
