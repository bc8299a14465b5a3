import type { Problem } from '../problems.ts';
import type { MdxSection } from './check-sections.ts';
import type { MdxText } from './read-mdx.ts';

/**
 * Where the same note or page is built differently in another language: the first text is compared with each
 * other. A section that one of them lacks is a problem of that text by itself.
 */
export function twinProblems([first, ...others]: readonly MdxText[]): Problem[] {
  if (!first) return [];
  return others.flatMap((other) =>
    other.sections.flatMap((section) => {
      const model = first.sections.find(({ name }) => name === section.name);
      return model ? differences(model, section, first.file, other.file) : [];
    }),
  );
}

function differences(
  model: MdxSection,
  section: MdxSection,
  modelFile: string,
  file: string,
): Problem[] {
  const parts = [...new Set([...Object.keys(model.parts), ...Object.keys(section.parts)])];
  return parts.flatMap((part) => {
    const [wanted, found] = [model.parts[part] ?? 0, section.parts[part] ?? 0];
    if (wanted === found) return [];
    const where = section.name === '' ? '' : ` in "${section.name}"`;
    const detail = `${part}${where}: ${found} here, ${wanted} in ${modelFile}`;
    return [{ kind: 'different-twin', file, node: null, line: section.line, detail }];
  });
}
