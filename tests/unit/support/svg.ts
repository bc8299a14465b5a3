/** The words of an SVG as they are drawn, without space: those of one node stand one after the other. */
export function textsOf(svg: string): string {
  return unescaped(
    svg.replaceAll(/<title>[^<]*<\/title>/gu, '').replaceAll(/<[^>]*>/gu, ''),
  ).replaceAll(/\s/gu, '');
}

export const escapedXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
