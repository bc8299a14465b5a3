import { normalBase } from './urls.ts';

/** What the variables of the environment say about a build and the preview of it. */
export interface Settings {
  /** The host of the site, `https://example.org/`. */
  readonly site: string;
  readonly isSiteSet: boolean;
  /** The path below the host, with both slashes. */
  readonly base: string;
  readonly contentDir: string;
  /** Where the built site stands: `dist`, or a folder of its own for another content folder. */
  readonly outDir: string;
  readonly port: number;
}

type Env = Readonly<Record<string, string | undefined>>;

const CONTENT = 'content';

/** Reads the variables; an empty one counts as not set. Every problem is one sentence with an example. */
export function readSettings(env: Env): { settings: Settings } | { problems: string[] } {
  const site = env['SITE_URL'] || 'http://localhost:4321/';
  const base = env['BASE_PATH'] || '/';
  const contentDir = env['CONTENT_DIR'] || CONTENT;
  const port = env['PORT'] || '4321';
  const problems = [
    siteProblem(site),
    baseProblem(base),
    outDirProblem(env['OUT_DIR'] || 'dist'),
    addressProblem('REPO_URL', env['REPO_URL'] || 'https://example.org/team/site'),
    /^\d+$/.test(port) && Number(port) <= 65_535
      ? undefined
      : `PORT must be a number from 0 to 65535; it is "${port}".`,
  ].filter((problem) => problem !== undefined);
  if (problems.length > 0) return { problems };
  const outDir = env['OUT_DIR'] || outDirFor(contentDir);
  return {
    settings: {
      site: new URL(site).href,
      isSiteSet: Boolean(env['SITE_URL']),
      base: normalBase(base),
      contentDir,
      outDir,
      port: Number(port),
    },
  };
}

function addressProblem(name: string, value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:\/\//i.test(value)) {
    return `${name} must be a whole address, such as https://example.org; it is "${value}".`;
  }
  // The value is not repeated: it holds a secret.
  if (url.username || url.password) {
    return `${name} must not hold a user name or password, since every page would show it; write https://example.org.`;
  }
  return undefined;
}

function siteProblem(value: string): string | undefined {
  const problem = addressProblem('SITE_URL', value);
  if (problem !== undefined) return problem;
  const { origin, pathname, search, hash } = new URL(value);
  if (search || hash) {
    return `SITE_URL must end after the host, such as ${origin}; it is "${value}".`;
  }
  if (pathname === '/') return undefined;
  return `SITE_URL names the host only; use BASE_PATH for the path: SITE_URL=${origin} BASE_PATH=${pathname} (SITE_URL is "${value}").`;
}

const BASE_PROBLEMS: readonly (readonly [RegExp, string])[] = [
  [/^\w+:/, 'must be a path, not a whole address'],
  [/%/, 'must be written without percent signs'],
  [/\s/, 'must not have spaces'],
  [/\/\//, 'must not have two slashes side by side'],
  [/(?:^|\/)\.\.?(?:\/|$)/, 'must not have "." or ".." as a part'],
  [/[^\w\-./~]/, 'may have letters, digits and - . _ ~ only'],
];

function baseProblem(value: string): string | undefined {
  const [, what] = BASE_PROBLEMS.find(([pattern]) => pattern.test(value)) ?? [];
  return what && `BASE_PATH ${what}, such as /docs/; it is "${value}".`;
}

/** Packages are found from a folder within the project only, and a finished site is renamed, on one disk. */
function outDirProblem(value: string): string | undefined {
  const isInside = !/^(?:[\\/]|[a-z]:|\.?[\\/]*$)|(?:^|[\\/])\.\.(?:[\\/]|$)/i.test(value);
  return isInside
    ? undefined
    : `OUT_DIR must be a folder within the project, such as dist-test, from where you copy the site; it is "${value}".`;
}

/** `dist`; for another content folder its last name and a hash of its whole path. */
function outDirFor(contentDir: string): string {
  const path = contentDir.replaceAll('\\', '/').replace(/^(?:\.\/)+|\/+$/g, '');
  if (path === CONTENT) return 'dist';
  const name = (path.split('/').at(-1) ?? '').replaceAll(/[^\w-]/g, '');
  return `dist-${name}-${hash(path)}`;
}

/** FNV-1a, 32 bits. */
function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (sum >>> 0).toString(36);
}

/** Why a site cannot be built in a folder: the bundler takes these letters for parts of an address. */
export function folderProblem(folder: string): string | undefined {
  const [letter] = /[%#?]/.exec(folder) ?? [];
  if (letter === undefined) return undefined;
  return `The bundler cannot work below a folder with "${letter}" in its name; rename or move it: ${folder}`;
}
