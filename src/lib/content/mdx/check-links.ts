import { webAddress } from '../meaning.ts';
import { type Report, shown } from './report.ts';
import { lineOfNode, type NodeOf, sourceOf } from './syntax-tree.ts';

const isWebAddress = (url: string): boolean =>
  /^https:\/\/[!-~]+$/.test(url) && webAddress().safeParse(url).success && !/[@\\]/.test(url);

/**
 * Checks a link: it leads to an anchor of the same text. A page may link other sites as well; a note names
 * them as its sources.
 */
export function checkLink(
  kind: 'pattern' | 'page',
  link: NodeOf<'link'>,
  source: string,
  anchors: ReadonlySet<string>,
  report: Report,
): void {
  const line = lineOfNode(link);
  const written = sourceOf(source, link);
  if (!written.startsWith('[')) {
    report('bad-link', line, `${shown(link.url)} stands bare; give it words, or write it as code`);
  } else if (link.title !== null && link.title !== undefined) {
    report('bad-link', line, `${shown(link.url)} has a title, ${shown(link.title)}`);
  } else if (link.url.startsWith('#')) {
    const anchor = decoded(link.url.slice(1));
    if (!anchors.has(anchor))
      report('bad-link', line, `no heading has the anchor ${shown(link.url)}`);
  } else if (kind === 'pattern' || !isWebAddress(link.url)) {
    report('bad-link', line, `it leads to ${shown(link.url)}`);
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
