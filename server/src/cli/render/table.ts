import { padded, widthOf } from './plain.ts';

export interface Column {
  readonly title: string;
  readonly side: 'left' | 'right';
}

/**
 * A table aligned by what a terminal shows: titles, a rule, rows. `side` is where a column is filled up: numbers on the left.
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = columns.map(({ title }, index) => Math.max(widthOf(title), ...rows.map((row) => widthOf(row[index] ?? ''))));
  const line = (cells: readonly string[]) =>
    columns
      .map(({ side }, index) => padded(cells[index] ?? '', widths[index] ?? 0, side))
      .join('  ')
      .trimEnd();
  const titles = line(columns.map(({ title }) => title));
  const rule = widths.map((width) => '─'.repeat(width)).join('──');
  return [titles, rule, ...rows.map(line)];
}
