import { openDatabase } from '@/db/open'

/** Makes the database named on the command line; says when it begins, so that nobody kills it before, and how long it took. */
function main(): void {
  const [path = ''] = process.argv.slice(2)
  console.log('opening')
  const begin = performance.now()
  openDatabase(path).$client.close()
  console.log(`open ${performance.now() - begin}`)
}

main()
