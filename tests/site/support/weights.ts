import { gzipSync } from 'node:zlib';
import { all, attribute } from './elements.ts';
import { bytes, fileAt, type Page, type Site } from './site.ts';

/** The size of a file as it is sent. */
export function sent(site: Site, file: string): number {
  return gzipSync(bytes(site, file)).length;
}

export function total(site: Site, files: Iterable<string>): number {
  return [...new Set(files)].reduce((sum, file) => sum + sent(site, file), 0);
}

/** The script files of a page with everything that they import, near or far. */
export function scriptsOf(site: Site, page: Page): Set<string> {
  const found = new Set<string>();
  const add = (url: URL): void => {
    const file = fileAt(site, url.pathname);
    if (file === undefined) throw new Error(`${page.file}: no such script: ${url.pathname}`);
    if (found.has(file)) return;
    found.add(file);
    for (const name of importsOf(bytes(site, file).toString('utf8'))) add(new URL(name, url));
  };
  for (const script of all(page.document, 'script[src], link[rel="modulepreload"]')) {
    add(new URL(attribute(script, 'src') || attribute(script, 'href'), site.origin + page.address));
  }
  return found;
}

/** What a first visit fetches besides the page and its scripts. */
export function assetsOf(site: Site, page: Page): string[] {
  const selector = 'link[rel="stylesheet"], link[rel="icon"], link[rel="preload"], img[src], use';
  return all(page.document, selector).map((element) => {
    const value = attribute(element, 'href') || attribute(element, 'src');
    const file = fileAt(site, new URL(value, site.origin + page.address).pathname);
    if (file === undefined) throw new Error(`${page.file}: no such file: ${value}`);
    return file;
  });
}

/** `importsOf('import{a}from"./b.js";import"./c.js"')` is `['./b.js', './c.js']`. */
export function importsOf(script: string): string[] {
  const names = script.matchAll(
    /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{][^"'`;()]*from\s*)?["']([^"']+)["']/g,
  );
  return [...names].map(([, name = '']) => name);
}
