import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BROWSERS, majorVersion } from '../../../scripts/browsers.ts';

test('an old browser is told by what it says of itself', () => {
  const { least } = BROWSERS.firefox;
  assert.ok(majorVersion('Mozilla Firefox 140.4.0esr') < least);
  assert.ok(majorVersion('Mozilla Firefox 153.7.0esr') >= least);
  assert.equal(majorVersion('Chromium 156.0.8078.79 built on Debian GNU/Linux 12'), 156);
  assert.equal(majorVersion('no version'), 0);
});
