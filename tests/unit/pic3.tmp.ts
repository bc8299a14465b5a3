import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { decisionModel } from '../../src/data/decision-file.ts';
import { componentModels } from '../../src/data/component-file.ts';
import { decide } from '../../src/lib/decision/decide.ts';
import { pictureOf } from '../../src/lib/components/picture.ts';
import { layout } from '../../src/lib/components/layout.ts';
import { pictureFile } from '../../src/lib/components/picture-file.ts';
import { decisionsAbout } from './support/random-decisions.ts';
const loc = 'en' as any;
const m = decisionModel(loc);
const f = componentModels.get(loc)!;
const all = fc
  .sample(decisionsAbout(m.questionnaire, m.rulebook), { numRuns: 1500, seed: 7 })
  .map((d) => pictureOf(f, decide(m.questionnaire, m.rulebook, d)));
const hist: any = {};
all.forEach((p) => (hist[p.parts.length] = (hist[p.parts.length] ?? 0) + 1));
console.log(hist);
all.sort((a, b) => b.links.length - a.links.length);
for (const [w, n] of [
  [1060, 'w'],
  [700, 'm'],
  [288, 'n'],
] as const) {
  let out = '';
  for (const p of [all[0], all[5], all[300]]) {
    const t = performance.now();
    const dr = layout(p, { words: f.words, titleOf: (id) => m.node(id).title }, w);
    console.log(
      w,
      p.parts.length,
      p.links.length,
      dr.width,
      dr.height,
      Math.round(performance.now() - t),
    );
    out += pictureFile(dr, { title: 'x', language: loc }) + '<hr>';
  }
  writeFileSync(`/tmp/r-${n}.html`, '<meta charset=utf8><body style="margin:8px">' + out);
}
