import { askPublished } from './cms'
import type { Shown } from './collections'
import type { Language } from './language'
import { ADDRESSES } from './queries'
import type { Address, AddressPage } from './types'

/** Every document of a collection that has a page in a language. */
export const addressesOf = async (collection: Shown, locale: Language): Promise<Address[]> => {
  const found: Address[] = []
  for (let page: number | null = 1; page !== null;) {
    const { list }: AddressPage = await askPublished(ADDRESSES[collection], { locale, page })
    found.push(...list.docs.filter(({ title }) => title !== null))
    page = list.nextPage
  }
  return found
}

/** The addresses to build ahead; others are built when somebody asks for them. */
export const slugsOf =
  (collection: Shown) =>
  async ({ params }: { params: { lang: string } }): Promise<{ slug: string }[]> => {
    const addresses = await addressesOf(collection, params.lang === 'es' ? 'es' : 'en')
    return addresses.map(({ slug }) => ({ slug }))
  }
