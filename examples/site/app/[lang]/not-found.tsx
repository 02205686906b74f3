'use client'
import { useParams } from 'next/navigation'
import { Dead } from '../../components/Dead'

/** It is given no address, so it looks for the language itself. */
export default function NotFound() {
  const { lang } = useParams<{ lang?: string }>()
  return <Dead language={lang === 'es' ? 'es' : 'en'} kind="notFound" />
}
