import type { Config, Logs } from '../../protocol/index.ts';
import { flagIn, textIn } from '../ops/config.ts';
import { type Callback, type CallbackState, type LogFile, numberOf, type Surroundings } from './kit.ts';
import { repr } from './python.ts';

/** Python's `csv.excel` with another separator: quotes where they are needed, lines end in CR and LF. */
const line = (cells: readonly string[], separator: string): string => {
  const needsQuotes = (cell: string): boolean => cell.includes(separator) || /["\r\n]/.test(cell);
  const quoted = cells.map((cell) => (needsQuotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${quoted.join(separator)}\r\n`;
};

const isValidation = (name: string): boolean => name.startsWith('val_');

/** A column for each log, and for its validation, which the first epoch may not have had. */
function columnsOf(logs: Logs): readonly string[] {
  const names = Object.keys(logs).sort();
  return names.some(isValidation) ? names : [...names, ...names.map((name) => `val_${name}`)];
}

/** keras/src/callbacks/csv_logger.py; the file lies in the run's folder. */
export class CSVLogger implements Callback {
  readonly #config: Config;
  readonly #surroundings: Surroundings;
  #file: LogFile | null = null;
  #columns: readonly string[] | null = null;

  constructor(config: Config, surroundings: Surroundings) {
    this.#config = config;
    this.#surroundings = surroundings;
  }

  trainBegin(): void {
    this.#file = this.#surroundings.files.openLog(textIn(this.#config, 'filename'));
  }

  epochEnd(epoch: number, logs: Logs): void {
    const separator = textIn(this.#config, 'separator');
    if (!this.#columns) this.#begin(columnsOf(logs), separator);
    const cells = (this.#columns ?? []).map((name) => {
      const value = logs[name];
      return value === undefined ? 'NA' : repr(value);
    });
    this.#file?.append(line([String(epoch), ...cells], separator));
  }

  state(): CallbackState {
    return { values: { length: this.#file?.length ?? 0, columns: this.#columns && JSON.stringify(this.#columns) } };
  }

  goOn(state: CallbackState): void {
    const { columns } = state.values;
    this.#file?.cutTo(numberOf(state, 'length'));
    this.#columns = typeof columns === 'string' ? JSON.parse(columns) : null;
  }

  #begin(columns: readonly string[], separator: string): void {
    this.#columns = columns;
    if (flagIn(this.#config, 'append') && (this.#file?.length ?? 0) > 0) return;
    this.#file?.cutTo(0);
    this.#file?.append(line(['epoch', ...columns], separator));
  }
}
