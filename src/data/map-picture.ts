import { createHash } from 'node:crypto';
import { select } from 'd3-selection';
import { parseHTML } from 'linkedom';
import type { Locale } from '../lib/content/language.ts';
import { balancedLines } from '../lib/text/typical-width.ts';
import { concernNumber } from '../lib/tree/concern.ts';
import { edgePath, PATH_SCALE } from '../lib/tree/layout/edges.ts';
import { mapLayout } from '../lib/tree/layout/map-layout.ts';
import type { Box } from '../lib/tree/layout/place-block.ts';
import { PICTURE } from '../lib/tree/layout/style.ts';
import { nodeOf } from '../lib/tree/model.ts';
import { arrival, shownIn } from '../lib/tree/view/view.ts';
import { flat, visibleTree } from '../lib/tree/view/visible.ts';
import type { Route } from '../lib/site/urls.ts';
import { LOCALES, tree } from './content.ts';
import { drawnIn } from './drawn.ts';

/** The whole tree as a picture in a file of its own, which pages show in part or in small. */
interface MapPicture {
  readonly svg: string;
  readonly route: Route;
  /** In units of the picture. */
  readonly width: number;
  readonly height: number;
  /** By the id of a node, in units of the picture. */
  readonly boxes: ReadonlyMap<string, Box>;
}

/** How wide the picture is in every language, in rem, so that its words are equally large. */
const WIDTH = 76;

const pictures: ReadonlyMap<Locale, MapPicture> = new Map(
  LOCALES.map((locale) => [locale, picture(locale)]),
);

/** @throws on an unknown language */
export function mapPicture(locale: Locale): MapPicture {
  const found = pictures.get(locale);
  if (!found) throw new Error(`unknown language: ${locale}`);
  return found;
}

/**
 * Three groups that are shown by `<use>`: `map` has frames and edges, `words` the titles, `bars` a bar in the
 * place of each title. Colours are the custom properties of the page that shows it.
 */
function picture(locale: Locale): MapPicture {
  const { tree: drawn, columns } = drawnIn(locale);
  const top = visibleTree(drawn, shownIn(drawn, arrival(drawn, { page: 'map' }), 'whole'));
  const { boxes, frames, width, height } = mapLayout(
    top,
    'whole',
    { ...columns, widths: stretched(columns.widths) },
    PICTURE,
  );
  const scaled = new Map([...boxes].map(([id, box]) => [id, inUnits(box)]));
  const { document } = parseHTML('<html><body></body></html>');
  const svg = select(document.body).append('svg').attr('xmlns', 'http://www.w3.org/2000/svg');
  const hueOf = (id: string): number => concernNumber(tree, id) ?? 1;

  const map = svg.append('g').attr('id', 'map').attr('fill', 'none');
  for (const [id, frame] of frames) {
    const { x, y, width: wide, height: high } = inUnits({ id, ...frame });
    map
      .append('rect')
      .attr('x', x)
      .attr('y', y)
      .attr('width', wide)
      .attr('height', high)
      .attr('style', `fill:var(--hue-${hueOf(id)}-tint)`);
  }
  for (const shown of flat(top)) {
    const above = boxes.get(shown.node.id);
    if (!above || shown.node.id === tree.root) continue;
    const d = shown.branches.map(({ node }) => {
      const below = boxes.get(node.id);
      return below ? edgePath(shown, above, below, 'whole') : '';
    });
    if (d.length === 0) continue;
    map
      .append('path')
      .attr('d', d.join(''))
      .attr('transform', `translate(${units(above.x)} ${units(above.y)})`)
      .attr('stroke-width', 8)
      .attr('style', `stroke:var(--hue-${hueOf(shown.node.id)}-line)`);
  }

  const words = svg.append('g').attr('id', 'words').attr('style', 'font-family:var(--sans)');
  const bars = svg.append('g').attr('id', 'bars');
  for (const [id, { x, y, width: wide, height: high }] of scaled) {
    if (id === tree.root) continue;
    const { mark, title, children } = nodeOf(drawn, id);
    const isTop = frames.has(id);
    const ink = isTop || children ? `var(--hue-${hueOf(id)})` : 'var(--ink)';
    const size = isTop ? PICTURE.topType : PICTURE.type;
    const lines = children ? balancedLines(title, PICTURE.wrap / size, isTop) : [title];
    const start = y + high / 2 - ((lines.length - 1) / 2) * units(size * 1.25);
    const text = words
      .append('text')
      .attr('font-size', units(size))
      .attr('font-weight', isTop ? 700 : 400)
      .attr('style', `fill:${ink}`);
    lines.forEach((line, index) => {
      text
        .append('tspan')
        .attr('x', x + 30)
        .attr('y', start + index * units(size * 1.25) + units(size * 0.35))
        .text(line);
    });
    bars
      .append('rect')
      .attr('x', x + 30)
      .attr('y', y + high / 2 - 30)
      .attr('width', Math.max(60, wide - 60))
      .attr('height', 60)
      .attr('rx', 30)
      .attr('style', `fill:${ink}`)
      .attr('opacity', isTop ? 1 : 0.55);
    if (mark === undefined) continue;
    const [middle, at] = [y + high / 2, x - 22];
    map
      .append('path')
      .attr(
        'd',
        mark === 'A'
          ? `M${at} ${middle - 42}l42 42-42 42-42-42z`
          : `M${at} ${middle - 36}l42 72h-84z`,
      )
      .attr('style', `fill:var(--mark-${mark.toLowerCase()})`);
  }

  const file = document.body.innerHTML;
  const hash = createHash('sha256').update(file).digest('hex').slice(0, 10);
  return {
    svg: file,
    route: `/data/map.${locale}.${hash}.svg`,
    width: units(width),
    height: units(height),
    boxes: scaled,
  };
}

/** The widths of columns that fill the picture. */
function stretched(widths: readonly number[]): number[] {
  const sum = widths.reduce((all, width) => all + width + PICTURE.between, -PICTURE.between);
  return widths.map((width) => width + Math.max(0, WIDTH - sum) / widths.length);
}

function units(length: number): number {
  return Math.round(length * PATH_SCALE);
}

function inUnits(box: Box): Box {
  const { id, x, y, width, height } = box;
  return { id, x: units(x), y: units(y), width: units(width), height: units(height) };
}
