import { join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import { projectRoot } from '@/env'
import type { Card } from './card'
import { formatCard } from './card-svg'

const fontFiles = [
  'nanum-gothic/400Regular/NanumGothic_400Regular.ttf',
  'nanum-gothic/700Bold/NanumGothic_700Bold.ttf',
  'nanum-myeongjo/700Bold/NanumMyeongjo_700Bold.ttf',
].map((file) => join(projectRoot, 'node_modules', '@expo-google-fonts', file))

/**
 * The card as PNG, drawn off the main thread with fonts from the disk alone: a letter that they do not have leaves a gap,
 * and nothing is asked for over the network.
 */
export async function drawCard(card: Card): Promise<Buffer<ArrayBuffer>> {
  const image = await renderAsync(formatCard(card), {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'NanumGothic' },
  })
  return Buffer.from(image.asPng())
}
