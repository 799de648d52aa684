// Every npm script starts here, on a fresh clone too: nothing but Node is there yet. Plain syntax and no static import,
// so that a Node too old for the rest still reaches the sentence that says so.
const needed = '20.19'
const [neededMajor, neededMinor] = needed.split('.').map(Number)
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < neededMajor || (major === neededMajor && minor < neededMinor)) {
  console.error(`Node ${needed} or newer is needed, this is ${process.versions.node}: see https://nodejs.org`)
  process.exit(1)
}

import('./prepare/main.mjs').then((prepare) => prepare.main(process.argv.slice(2)))
