import type uPlot from 'uplot';
import type { ChartData } from '../model/metrics.ts';
import { h, setText } from '../shared/dom.ts';
import { palette } from '../shared/theme.ts';
import { legend } from './legend.ts';
import { aligned, plot, shapeOf } from './plot.ts';
import type { Context } from './section.ts';
import { sentences, words } from './words.ts';

export interface Chart {
  readonly element: HTMLElement;
  update(data: ChartData): void;
  repaint(): void;
}

/** One curve chart with its legend. The arrow keys walk over the epochs; the legend and a screen reader say the numbers there. */
export function chart(context: Context, name: string): Chart {
  const { say, format, announce } = context;
  const canvas = h('div', { class: 'plot', tabindex: '0', role: 'img', 'aria-description': say(words.chartKeys) });
  const keys = legend(context);
  const element = h('figure', { class: 'chart' }, h('figcaption', {}, h('code', {}, name), keys.element), canvas);
  let drawn: { readonly plot: uPlot; readonly shape: string } | null = null;
  let data: ChartData | null = null;
  const draw = () => {
    if (data === null || canvas.clientWidth === 0) return;
    const shape = shapeOf(data);
    if (drawn?.shape === shape) {
      drawn.plot.setData(aligned(data));
    } else {
      drawn?.plot.destroy();
      drawn = { shape, plot: plot(data, { width: canvas.clientWidth, palette: palette(), format, onCursor }, canvas) };
    }
  };
  const onCursor = (column: number | null) => {
    if (data !== null) keys.update(data, column === null ? null : nearestEpoch(data, column));
  };
  new ResizeObserver(() => {
    if (drawn === null) draw();
    else drawn.plot.setSize({ width: canvas.clientWidth, height: drawn.plot.height });
  }).observe(canvas);
  canvas.addEventListener('keydown', (event) => walk(event));
  canvas.addEventListener('blur', () => drawn?.plot.setCursor({ left: -10, top: -10 }));
  return {
    element,
    update: (next) => {
      data = next;
      draw();
      keys.update(next, null);
      setText(canvas, '');
      canvas.setAttribute(
        'aria-label',
        say(sentences.chart(name, format.count(epochColumns(next).length), keys.text(next, null))),
      );
    },
    repaint: () => {
      drawn?.plot.destroy();
      drawn = null;
      draw();
    },
  };

  function walk(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY }[event.key];
    if (step === undefined || data === null || drawn === null) return;
    event.preventDefault();
    const columns = epochColumns(data);
    const here = nearestEpoch(data, drawn.plot.cursor.idx ?? -1);
    const from = here === null || drawn.plot.cursor.idx == null ? (step > 0 ? -1 : columns.length) : columns.indexOf(here);
    const column = columns[Math.min(columns.length - 1, Math.max(0, from + step))];
    const x = column === undefined ? undefined : data.xs[column];
    if (column === undefined || x === undefined) return;
    drawn.plot.setCursor({ left: drawn.plot.valToPos(x, 'x'), top: 10 });
    announce(`${say(words.epoch)} ${format.count(x)}: ${keys.text(data, column)}`);
  }
}

/** Columns that end an epoch; between them lie batches. */
function epochColumns({ train, validation }: ChartData): readonly number[] {
  return train.flatMap((value, column) => (value === null && (validation?.[column] ?? null) === null ? [] : [column]));
}

/** The epoch's column that is nearest to this one; `null` before the first epoch. */
function nearestEpoch(data: ChartData, column: number): number | null {
  return epochColumns(data).reduce<number | null>(
    (best, next) => (best === null || Math.abs(next - column) < Math.abs(best - column) ? next : best),
    null,
  );
}
