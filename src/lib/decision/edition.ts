/** `ageOf('2026-11-22.2', '2026-11-22.10')` is `older`: how the tree of a decision stands to the tree of today. */
export function ageOf(version: string, today: string): 'older' | 'same' | 'newer' {
  const [day, edition] = partsOf(version);
  const [now, latest] = partsOf(today);
  if (day === now && edition === latest) return 'same';
  return day < now || (day === now && edition < latest) ? 'older' : 'newer';
}

function partsOf(version: string): [day: string, edition: number] {
  const [day = '', edition = '1'] = version.split('.');
  return [day, Number(edition)];
}
