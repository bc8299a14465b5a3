import type { Sample } from './content.ts';
import { type ContentFiles, fileKind } from './files.ts';
import { quoted, type Problem } from './problems.ts';
import { regionsOf } from './regions.ts';
import { textProblems } from './text-characters.ts';

export interface ReadSamples {
  readonly samples: ReadonlyMap<string, Sample>;
  readonly problems: readonly Problem[];
}

/** The named regions of the code samples; a name stands for one of them. */
export function readSamples(files: ContentFiles): ReadSamples {
  const samples = new Map<string, Sample>();
  const problems: Problem[] = [];
  for (const [file, text] of files) {
    if (fileKind(file) !== 'sample' || text === undefined) continue;
    const { regions, problems: wrong } = regionsOf(text);
    for (const one of wrong) problems.push({ ...one, kind: 'bad-region', file, node: null });
    for (const one of textProblems(text)) {
      problems.push({ ...one, kind: 'bad-character', file, node: null });
    }
    for (const { name, line, code } of regions) {
      const twin = samples.get(name)?.file;
      if (twin === undefined) samples.set(name, { file, code });
      else
        problems.push({
          kind: 'duplicate-id',
          file,
          line,
          node: null,
          detail: `${quoted(name)}, also in ${twin}`,
        });
    }
  }
  return { samples, problems };
}
