/**
 * What a page may load, as a meta tag can say it. No inline script, no inline style element, nothing from
 * another host. `frame-ancestors` works only as a header: see `headers.ts`.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');
