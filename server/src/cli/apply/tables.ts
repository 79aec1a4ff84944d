import type { ApplyEvent, Predicted } from '../../protocol/index.ts';

/** Writes predictions as they come. */
export interface Writer {
  event(event: ApplyEvent): void;
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const cell = (value: Predicted): string => quoted(typeof value === 'number' && Number.isNaN(value) ? '' : String(value));

const line = (cells: readonly Predicted[]): string => `${cells.map(cell).join(',')}\n`;

/** RFC 4180, with a line of names. */
export const csvWriter = (write: (text: string) => void): Writer => ({
  event: (event) => {
    if (event.event === 'columns') write(line(event.columns));
    if (event.event === 'rows') write(event.rows.map(line).join(''));
  },
});

/** `{"predictions": [{"row": 2, …}, …]}`, an object a line. */
export function jsonWriter(write: (text: string) => void): Writer {
  let columns: readonly string[] = [];
  let separator = '';
  return {
    event: (event) => {
      if (event.event === 'columns') {
        ({ columns } = event);
        write('{"predictions": [');
      }
      if (event.event === 'rows') {
        for (const row of event.rows) {
          write(`${separator}\n${JSON.stringify(Object.fromEntries(columns.map((name, i) => [name, row[i]])))}`);
          separator = ',';
        }
      }
      if (event.event === 'applied') write('\n]}\n');
    },
  };
}
