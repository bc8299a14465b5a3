/*
 * The colours of files that stand alone, which know no custom properties: those of styles/tokens.css, by the same
 * names, as a test holds.
 */

export const THEMES = ['light', 'dark'] as const;

export type Theme = (typeof THEMES)[number];

/** The three colours of a concern: of words, behind it, of edges. */
export interface Hue {
  readonly ink: string;
  readonly tint: string;
  readonly line: string;
}

const COLOURS = {
  paper: ['#fcfbf8', '#15191b'],
  ink: ['#1b2225', '#e4e7e5'],
  muted: ['#545e63', '#a6b0b3'],
  pale: ['#616a6e', '#89949a'],
  edge: ['#7b827f', '#7f8b90'],
  accent: ['#0a5a6e', '#7fc8d8'],
  'accent-ink': ['#ffffff', '#0b1416'],
  'accent-soft': ['#e2eff1', '#1b3138'],
  'mark-a': ['#b8221b', '#ff8f84'],
  'mark-b': ['#b06500', '#efb443'],
  'hue-1': ['#0b5a6b', '#7fc8d8'],
  'hue-1-tint': ['#e7f1f2', '#18292e'],
  'hue-1-line': ['#5b8e9a', '#4f8b99'],
  'hue-2': ['#8a4a0c', '#e6b17c'],
  'hue-2-tint': ['#f8efe5', '#2a2119'],
  'hue-2-line': ['#a9784b', '#a0764a'],
  'hue-3': ['#4c3c9c', '#bcb2f4'],
  'hue-3-tint': ['#efedf8', '#232035'],
  'hue-3-line': ['#8578bd', '#8177b6'],
  'hue-4': ['#2c652c', '#98cf92'],
  'hue-4-tint': ['#ebf3ea', '#1b2a1c'],
  'hue-4-line': ['#5f9160', '#5b8e58'],
  'hue-5': ['#90265c', '#f0a6c6'],
  'hue-5-tint': ['#f8eaf1', '#2d1d27'],
  'hue-5-line': ['#b66c93', '#b36d90'],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>;

export type Colour = keyof typeof COLOURS;

export const COLOUR_NAMES = Object.keys(COLOURS) as readonly Colour[];

export const colour = (name: Colour, theme: Theme): string =>
  COLOURS[name][THEMES.indexOf(theme)] ?? '';

/** The hue of a concern by its number; what belongs to none has the colours of edges and words. */
export function hue(number: number | undefined, theme: Theme): Hue {
  if (number === undefined) {
    return {
      ink: colour('ink', theme),
      tint: colour('paper', theme),
      line: colour('edge', theme),
    };
  }
  const name = `hue-${number}` as 'hue-1';
  return {
    ink: colour(name, theme),
    tint: colour(`${name}-tint`, theme),
    line: colour(`${name}-line`, theme),
  };
}
