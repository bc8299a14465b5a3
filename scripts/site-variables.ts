/** The variables that say where a build will live, with an example of each. */
const ADDRESSES = { SITE_URL: 'https://example.org', REPO_URL: 'https://example.org/team/site' };

/** What is wrong with the variables of a build, a sentence each; one that is not set is right. */
export function variableProblems(env: Readonly<Record<string, string | undefined>>): string[] {
  const addresses = Object.entries(ADDRESSES).flatMap(([name, example]) => {
    const value = env[name];
    if (!value || isWebAddress(value)) return [];
    return [`${name} must be a whole address, such as ${example}; it is "${value}".`];
  });
  const base = env['BASE_PATH'];
  const isPath = !base || /^[\w\-./~]*$/.test(base);
  return isPath
    ? addresses
    : [...addresses, `BASE_PATH must be a path, such as /docs/; it is "${base}".`];
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
