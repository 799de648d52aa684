import { evalSearch } from './search'

const [name, ...rest] = process.argv.slice(2)
if (name !== 'search' || rest.length > 0) {
  console.error('usage: npm run eval -- search')
  process.exitCode = 2
} else {
  process.exitCode = evalSearch() ? 0 : 1
}
