import './node.mjs'
import path from 'node:path'
import { root, run, sentenceOf, tsFlags } from './lib.mjs'

const HELP = `npm run pictures: takes the README's pictures from the running demonstration

Start it first (npm start). BASE_URL says where it is (http://127.0.0.1:3000). Chinese fonts must be installed.
The pictures go to docs/pictures/.`

if (process.argv.includes('--help')) console.log(HELP)
else {
  const args = [...tsFlags, path.join(root, 'scripts/pictures/take.ts')]
  await run(process.execPath, args, { show: true, failed: 'The pictures could not be taken: see above.' }).catch(
    (error) => {
      console.error(sentenceOf(error))
      process.exit(1)
    },
  )
}
