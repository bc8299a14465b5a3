import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { searchDocuments } from '../../../src/integration/search-documents.ts';
import { searchedPart } from '../../../src/integration/searched-part.ts';

describe('searchedPart(html)', () => {
  const cases = [
    ['<p>a</p><main id="m">b</main><p>c</p>', '<main id="m">b</main>'],
    ['<main>a<nav>b<nav>c</nav>d</nav>e</main>', '<main>ae</main>'],
    ['<main>a<svg><path d="M0"/></svg>b<template><p>c</p></template></main>', '<main>ab</main>'],
    ['<main><p title="<nav>">a > b</p></main>', '<main><p title="<nav>">a > b</p></main>'],
    ['<meta content="<main>"><main>a</main>', '<main>a</main>'],
    ['<main><svg/>a</main>', '<main><svg/>a</main>'],
    ['<p>a</p>', ''],
  ] as const;
  for (const [html, part] of cases) {
    test(`of ${html} is ${part}`, () => assert.equal(searchedPart(html), part));
  }
});

describe('searchDocuments(html, url)', () => {
  const found = (main: string) => searchDocuments(`<body>${main}</body>`, '/x/');

  test('is nothing for a page that is not marked', () => {
    assert.deepEqual(found('<main><h1>A</h1></main>'), []);
  });

  test('holds the title, the names and the text of a page, without what is skipped', () => {
    const main = `<main data-search="node" data-search-names="B C"><h1>A &amp; <b>a</b></h1>
      <nav><p>no</p></nav><p>one
      two</p><div data-search-skip><p>no</p></div><p hidden>no</p><button>no</button>
      <ul><li>three<p>four</p></li></ul><p>one two</p></main>`;
    const text = 'one two\nfour';
    assert.deepEqual(found(main), [
      { url: '/x/', kind: 'node', title: 'A & a', names: 'B C', text },
    ]);
  });

  test('gives every marked part its own text', () => {
    const main = `<main data-search="page"><h1>A</h1><p>of the page</p>
      <div id="p" data-search="term" data-search-title="P"><p>of the part</p></div></main>`;
    assert.deepEqual(
      found(main).map(({ url, title, text }) => ({ url, title, text })),
      [
        { url: '/x/', title: 'A', text: 'of the page' },
        { url: '/x/#p', title: 'P', text: 'of the part' },
      ],
    );
  });

  test('names what code declares', () => {
    const [page] = found(
      '<main data-search="pattern"><h1>A</h1><pre>pub struct Order;\nfn run() {}\ntrait Step {}</pre></main>',
    );
    assert.equal(page?.text, 'Order, Step');
  });
});
