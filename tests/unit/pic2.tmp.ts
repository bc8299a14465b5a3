import { writeFileSync } from 'node:fs';
import { decisionModel } from '../../src/data/decision-file.ts';
import { componentModels } from '../../src/data/component-file.ts';
import { decide } from '../../src/lib/decision/decide.ts';
import { pictureOf } from '../../src/lib/components/picture.ts';
import { layout } from '../../src/lib/components/layout.ts';
import { pictureFile } from '../../src/lib/components/picture-file.ts';
import { PRESETS } from './support/presets.ts';
const loc = process.argv[2] as any;
const width = Number(process.argv[3]);
const m = decisionModel(loc);
const f = componentModels.get(loc)!;
let out = '';
for (const [n, d] of PRESETS) {
  if (!/ecommerce-order-arch|realtime-analytics-arch|scenario-(financial|social|api)/.test(n))
    continue;
  const t = Date.now();
  const p = pictureOf(f, decide(m.questionnaire, m.rulebook, d));
  const dr = layout(p, { words: f.words, titleOf: (id) => m.node(id).title }, width);
  console.log(n, dr.width, dr.height, Date.now() - t, 'ms');
  out += `<h4>${n}</h4>` + pictureFile(dr, { title: n, language: loc });
}
writeFileSync(
  '/tmp/pic.html',
  '<meta charset=utf8><body style="margin:8px;font:14px sans-serif">' + out,
);
