import { type Best, better, WORST } from './programs.ts';

type Row = ReadonlyMap<string, Best>;

export const TABLE_HEAD = [
  '| network | ours | Keras | tfjs-node | Keras / ours | CPU: ours | Keras | Keras / ours | MB: ours | Keras | first batch: ours | Keras |',
  `|${' --- |'.repeat(12)}`,
].join('\n');

const shown = (value: number, digits = 2): string => (Number.isFinite(value) ? value.toFixed(digits) : '–');

const ofOurs = (best: Row): Best => best.get('ours') ?? WORST;

/** Keras under the better of its settings, figure by figure. */
const ofKeras = (best: Row): Best => better(best.get('keras') ?? WORST, best.get('keras, one thread') ?? WORST);

/** Seconds of an epoch, of all threads in it, and to the first batch; MB. */
export function row(network: string, best: Row): string {
  const [ours, keras, plain] = [ofOurs(best), ofKeras(best), best.get('tfjs-node') ?? WORST];
  const cells = [
    network,
    shown(ours.seconds),
    shown(keras.seconds),
    shown(plain.seconds),
    `**${shown(keras.seconds / ours.seconds)}**`,
    shown(ours.cpu),
    shown(keras.cpu),
    shown(keras.cpu / ours.cpu),
    shown(ours.memory, 0),
    shown(keras.memory, 0),
    shown(ours.first, 1),
    shown(keras.first, 1),
  ];
  return `| ${cells.join(' | ')} |`;
}

const geometric = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, x) => sum + Math.log(x), 0) / values.length);

/** What the goal is about: the least ratio, and the geometric mean of all. */
export function closing(rows: readonly Row[]): string {
  const ratios = (of: (best: Best) => number): readonly number[] => rows.map((best) => of(ofKeras(best)) / of(ofOurs(best)));
  const [wall, cpu] = [ratios(({ seconds }) => seconds), ratios(({ cpu }) => cpu)];
  const line = (name: string, all: readonly number[]): string =>
    `${name}: Keras / ours at least ${shown(Math.min(...all))}, ${shown(geometric(all))} in geometric mean`;
  return [line('seconds', wall), line('CPU seconds', cpu)].join('\n');
}
