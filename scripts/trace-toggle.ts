/** The part of an event of Chromium's trace that is read here. Times are in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args: { readonly data?: { readonly type?: string } };
}

const DRAWING: ReadonlySet<string> = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint']);

/**
 * For every click, the milliseconds from the start of its handlers to the end of style, layout and paint
 * in the first frame after it. Painting of a frame ends with "Layerize", which hands its result over.
 */
export function toggleTimes(trace: readonly TraceEvent[]): number[] {
  const events = trace.filter(({ ph }) => ph === 'X').toSorted((a, b) => a.ts - b.ts);
  return events.filter(isClick).map((click) => {
    const after = events.filter((event) => event.ts >= click.ts && isSameThread(event, click));
    const paint = after.find(({ name, ts }) => name === 'Paint' && ts >= end(click));
    if (!paint) throw new Error(`no paint after the click at ${click.ts}`);
    const last = after.find(({ name, ts }) => name === 'Layerize' && ts >= end(paint));
    if (!last) throw new Error(`no end of the frame after the click at ${click.ts}`);
    const drawn = after.filter(({ name, ts }) => DRAWING.has(name) && ts < last.ts);
    return (Math.max(...drawn.map(end)) - click.ts) / 1000;
  });
}

const end = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;

function isClick({ name, args }: TraceEvent): boolean {
  return name === 'EventDispatch' && args.data?.type === 'click';
}

function isSameThread(a: TraceEvent, b: TraceEvent): boolean {
  return a.pid === b.pid && a.tid === b.tid;
}

/** `quantile([1, 2, 3], 0.5)` is `2`: the smallest time that this share of all times does not exceed. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
