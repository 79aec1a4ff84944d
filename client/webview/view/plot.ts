import uPlot from 'uplot';
import type { Format } from '../model/format.ts';
import type { ChartData } from '../model/metrics.ts';
import type { Palette } from '../shared/theme.ts';

/** Few epochs are marked one by one; many would only be a smear. */
const MARKED_EPOCHS = 40;
const HEIGHT = 210;

/** Charts of one panel show the same epoch under the pointer. */
const SYNC_KEY = 'epochs';

export interface PlotOptions {
  readonly width: number;
  readonly palette: Palette;
  readonly format: Format;
  /** The pointer, or a key, is at this column; `null`: nowhere. */
  onCursor(column: number | null): void;
}

/** Draws one chart: training solid with filled marks, validation dashed with hollow ones, batches faint. */
export function plot(data: ChartData, options: PlotOptions, parent: HTMLElement): uPlot {
  const { palette, format, width } = options;
  const axis: uPlot.Axis = {
    stroke: palette.text,
    font: palette.font,
    grid: { stroke: palette.grid, width: 1 },
    ticks: { show: false },
  };
  return new uPlot(
    {
      width,
      height: HEIGHT,
      padding: [8, 12, 0, 0],
      legend: { show: false },
      cursor: { sync: { key: SYNC_KEY, setSeries: false }, drag: { x: false, y: false }, points: { size: 7 } },
      scales: { x: { time: false, range: (_, min, max) => [Math.min(min, 0), Math.max(max, 1)] } },
      axes: [
        {
          ...axis,
          size: 28,
          incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000],
          values: (_, ticks) => ticks.map(format.count),
        },
        { ...axis, size: 54, values: (_, ticks) => ticks.map(tickText) },
      ],
      series: [{}, ...series(data, palette)],
      hooks: { setCursor: [(self) => options.onCursor(self.cursor.idx ?? null)] },
    },
    aligned(data),
    parent,
  );

  function tickText(value: number): string {
    return Number.isInteger(value)
      ? format.count(value)
      : format
          .value(value)
          .replace(/(?<=[.,]\d*?)0+$/u, '')
          .replace(/[.,]$/u, '');
  }
}

/** The columns in the order of the series. */
export function aligned({ xs, train, validation, batches }: ChartData): uPlot.AlignedData {
  const columns = [batches, train, validation].filter((column) => column !== null);
  return [[...xs], ...columns.map((column) => [...column])];
}

/** Charts of the same shape can take each other's data. */
export function shapeOf({ train, validation, batches }: ChartData): string {
  const marked = train.filter((value) => value !== null).length <= MARKED_EPOCHS;
  return `${batches !== null} ${validation !== null} ${marked}`;
}

function series(data: ChartData, palette: Palette): uPlot.Series[] {
  const marked = data.train.filter((value) => value !== null).length <= MARKED_EPOCHS;
  const batches = {
    stroke: `color-mix(in srgb, ${palette.train} 38%, transparent)`,
    width: 1,
    spanGaps: true,
    points: { show: false },
  };
  const train = { stroke: palette.train, width: 2, spanGaps: true, points: { show: marked, size: 5, fill: palette.train } };
  const validation = {
    stroke: palette.validation,
    width: 2,
    dash: [6, 4],
    spanGaps: true,
    points: { show: marked, size: 6, fill: palette.background, stroke: palette.validation, width: 1.5 },
  };
  return [...(data.batches === null ? [] : [batches]), train, ...(data.validation === null ? [] : [validation])];
}
