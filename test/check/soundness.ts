import { checkTrueDocuments, told } from './oracle/run.js';

// Looks further than the tests do, at larger documents: `npm run check:soundness -- 100000 [seed]`.

const [many = '100000', seed = '1'] = process.argv.slice(2);
console.log(told(checkTrueDocuments(Number(many), Number(seed), 'any', 6)));
