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
