import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTENT_SECURITY_POLICY } from '../../../src/lib/site/policy.ts';

test('CONTENT_SECURITY_POLICY allows nothing but what it names', () => {
  assert.equal(
    CONTENT_SECURITY_POLICY,
    "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; " +
      "img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'self'",
  );
});
