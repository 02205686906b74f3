import { notFound } from 'next/navigation'

/** Every other address, so that the page that says so has the frame of this site. */
export default function Page() {
  notFound()
}
