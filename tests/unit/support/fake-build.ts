/** A build of one file, for `node fake-build.ts SITE TEXT`. It ends when its input does; `fail` fails. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { beginBuild } from '../../../src/integration/guarded-build.ts';
import { placeOf } from '../../../src/integration/place.ts';

const [site = '', text = ''] = process.argv.slice(2);
const place = placeOf(site);
const { finish } = beginBuild(place);
mkdirSync(place.next);
writeFileSync(`${place.next}/_headers`, text);
console.log('begun');
for await (const _ of process.stdin);
if (text === 'fail') process.exit(1);
finish();
