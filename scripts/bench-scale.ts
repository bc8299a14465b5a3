import { rmSync } from 'node:fs';
import { generatedSite } from '../tests/support/generated-site.ts';
import { type MeasuredBuild, measuredBuild } from './measured-build.ts';

const SIZES = [100, 1_000, 10_000];

/** The real content, built to compare with. */
const TODAY = { content: 'content', out: 'dist-generated-today' };

/** Above so many pages, what every build takes no longer counts. */
const MANY_PAGES = 1_000;

interface Goal {
  readonly name: string;
  readonly most: number;
  /** Undefined where the goal is none of this build. */
  readonly of: (build: MeasuredBuild, today: MeasuredBuild) => number | undefined;
}

/** What a browser takes, such as opening a branch of a tree of 1,000 open nodes, is to be a further goal here. */
const GOALS: readonly Goal[] = [
  {
    name: `ms a page, above ${MANY_PAGES} pages`,
    most: 3,
    of: ({ pages, seconds }) => (pages > MANY_PAGES ? (seconds * 1000) / pages : undefined),
  },
  { name: 'GB at the peak', most: 1.5, of: ({ peakGb }) => peakGb },
  {
    name: "times today's median page of a node",
    most: 1.1,
    of: ({ medianNode }, today) => medianNode / today.medianNode,
  },
  {
    name: "times today's heaviest page of a node",
    most: 1.1,
    of: ({ heaviestNode }, today) => heaviestNode / today.heaviestNode,
  },
  { name: 'kB of /tree/ after gzip', most: 60, of: ({ wholeTree }) => wholeTree / 1000 },
];

const COLUMNS = [
  'nodes',
  'pages',
  'build s',
  'ms/page',
  'CPU ms/page',
  'peak GB',
  'node kB',
  'heaviest',
  '/tree/ kB',
] as const;

console.log(COLUMNS.map(cell).join(''));
const today = measured('today', TODAY, () => rmSync(TODAY.out, { recursive: true, force: true }));
const builds = SIZES.map((count) => {
  const site = generatedSite(count);
  return { count, build: measured(String(count), site, site.remove) };
});

const missed = builds.flatMap(({ count, build }) =>
  GOALS.flatMap(({ name, most, of }) => {
    const value = of(build, today);
    return value === undefined || value <= most
      ? []
      : [`${count} nodes: ${value.toFixed(2)} ${name}, at most ${most}`];
  }),
);
for (const line of missed) console.log(line);
process.exitCode = missed.length === 0 ? 0 : 1;

function measured(
  name: string,
  folders: Parameters<typeof measuredBuild>[0],
  remove: () => void,
): MeasuredBuild {
  try {
    const build = measuredBuild(folders);
    console.log([name, ...figuresOf(build)].map(cell).join(''));
    return build;
  } finally {
    remove();
  }
}

function figuresOf(build: MeasuredBuild): string[] {
  const { pages, seconds, cpuSeconds, peakGb, medianNode, heaviestNode, wholeTree } = build;
  return [
    String(pages),
    seconds.toFixed(1),
    ((seconds * 1000) / pages).toFixed(2),
    ((cpuSeconds * 1000) / pages).toFixed(2),
    peakGb.toFixed(2),
    ...[medianNode, heaviestNode, wholeTree].map((bytes) => (bytes / 1000).toFixed(1)),
  ];
}

function cell(text: string): string {
  return text.padStart(12);
}
