import { region } from '../lib/content/regions.ts';

const files: Record<string, string> = import.meta.glob('../../content/rust/src/**/*.rs', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export interface RustSample {
  /** Path of the file below `content/rust/`. */
  readonly file: string;
  readonly code: string;
}

/**
 * A named region of the crate under `content/rust/`.
 * @throws when no file has it, or more than one
 */
export function rustSample(name: string): RustSample {
  const found = Object.entries(files).flatMap(([path, source]) => {
    const code = region(source, name);
    return code === undefined ? [] : [{ file: path.replace(/^.*content\/rust\//, ''), code }];
  });
  const [sample] = found;
  if (!sample || found.length > 1) {
    throw new Error(
      `content/rust: ${found.length} files have "// region: ${name}"; name a region that one file has`,
    );
  }
  return sample;
}
