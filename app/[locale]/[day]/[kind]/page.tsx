import type { Metadata } from 'next'
import { DigestPage, digestMetadata } from './digest-page'

type Props = PageProps<'/[locale]/[day]/[kind]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return digestMetadata(await params)
}

export default async function Page({ params, searchParams }: Props) {
  return <DigestPage params={await params} query={await searchParams} />
}
