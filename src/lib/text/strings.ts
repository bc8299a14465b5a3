/** `filled('Saga and {n} more', { n: 2 })` is `Saga and 2 more`. A name without a value is an error. */
export function filled(
  template: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for the string's name: ${name}`);
    return String(value);
  });
}

/** The keys that only one of two string tables has. */
export function differentKeys(a: object, b: object): string[] {
  const keysOfA = new Set(Object.keys(a));
  const keysOfB = new Set(Object.keys(b));
  return [...keysOfA.symmetricDifference(keysOfB)];
}
