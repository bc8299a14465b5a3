/** Attempts of several strategies on one time axis. */
export interface DelaysData {
  readonly unit: string;
  /** The end of the axis, in `unit`. */
  readonly end: number;
  readonly rows: readonly {
    readonly text: string;
    /** When each attempt is made, in `unit` from the first failure. */
    readonly marks: readonly number[];
    /** Between which times an attempt may fall, where jitter moves it. */
    readonly spread?: readonly (readonly [number, number])[];
  }[];
}

export interface Delays {
  readonly width: number;
  readonly height: number;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly rows: readonly {
    readonly y: number;
    readonly text: string;
    readonly marks: readonly number[];
    readonly spread: readonly { readonly x: number; readonly width: number }[];
  }[];
}

const ROW = 44;
const LEFT = 6;
const AXIS = 24;

/** @param width of the drawing, in sixteenths of a rem */
export function delays({ unit, end, rows }: DelaysData, width: number): Delays {
  const scale = (width - LEFT * 2 - 8) / end;
  const x = (time: number): number => Math.round((LEFT + time * scale) * 10) / 10;
  const step = [1, 2, 5, 10, 15, 30, 60].find((candidate) => end / candidate <= 6) ?? end;
  const count = Math.floor(end / step) + 1;
  return {
    width,
    height: rows.length * ROW + AXIS,
    ticks: Array.from({ length: count }, (_, index) => ({
      x: x(index * step),
      text: index === 0 ? '0' : `${index * step} ${unit}`,
    })),
    rows: rows.map(({ text, marks, spread = [] }, index) => ({
      y: index * ROW + 30,
      text,
      marks: marks.map(x),
      spread: spread.map(([from, to]) => ({ x: x(from), width: x(to) - x(from) })),
    })),
  };
}
