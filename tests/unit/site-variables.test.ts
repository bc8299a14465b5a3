import assert from 'node:assert/strict';
import { test } from 'node:test';
import { variableProblems } from '../../scripts/site-variables.ts';

test('variables that are not set, or well set, are no problem', () => {
  assert.deepEqual(variableProblems({}), []);
  const well = {
    SITE_URL: 'https://example.org',
    BASE_PATH: '/docs/',
    REPO_URL: 'http://localhost/x',
  };
  assert.deepEqual(variableProblems(well), []);
});

test('each wrong variable is named, with its value and an example', () => {
  const problems = variableProblems({
    SITE_URL: 'example.org',
    REPO_URL: 'git@example.org:team/site.git',
    BASE_PATH: 'https://example.org/docs/',
  });
  assert.deepEqual(problems, [
    'SITE_URL must be a whole address, such as https://example.org; it is "example.org".',
    'REPO_URL must be a whole address, such as https://example.org/team/site; it is "git@example.org:team/site.git".',
    'BASE_PATH must be a path, such as /docs/; it is "https://example.org/docs/".',
  ]);
});
