import type { Config, Logs, TrainPlan } from '../../protocol/index.ts';
import { Failure } from '../failure.ts';
import { metrics } from '../metrics/index.ts';
import { textIn } from '../ops/config.ts';
import type { Surroundings } from './kit.ts';

/** Metrics of which Keras does not say whether more is better: counts are neither. */
const UNDIRECTED: ReadonlySet<string> = new Set(['FalsePositives', 'FalseNegatives', 'TruePositives', 'TrueNegatives']);

/**
 * Which way a watched value is better, as Keras tells by the metric of that name: `null` where it cannot.
 * keras/src/callbacks/monitor_callback.py, `_set_monitor_op`
 */
export function directionOf(monitor: string, { metrics: reported }: TrainPlan): 'up' | 'down' | null {
  const watched = monitor.replace(/^val_/, '');
  const metric = Object.values(reported)
    .flat()
    .find(({ label }) => watched === label || watched.endsWith(`_${label}`));
  if (!metric) return 'down';
  if (UNDIRECTED.has(metric.name)) return null;
  return metrics[metric.name]?.better === 'higher' ? 'up' : 'down';
}

const undirected = (callback: string, monitor: string, line: number): Failure =>
  new Failure({
    line,
    message: {
      en: `\`${callback}\` watches \`${monitor}\`, a count of which nobody can tell whether more is better; Keras refuses it too.`,
      fr: `\`${callback}\` surveille \`${monitor}\`, un compte dont rien ne dit si plus est mieux ; Keras le refuse aussi.`,
    },
    hint: { en: 'Add `mode=min` or `mode=max`.', fr: 'Ajoutez `mode=min` ou `mode=max`.' },
  });

const notReported = (callback: string, monitor: string, reported: readonly string[]) => {
  const names = reported.map((name) => `\`${name}\``).join(', ');
  const saves = callback === 'ModelCheckpoint';
  return {
    en: `\`${callback}\` watches \`${monitor}\`, which this epoch does not report, so it ${saves ? 'saves all the same' : 'does nothing'}. Reported: ${names}.`,
    fr: `\`${callback}\` surveille \`${monitor}\`, que cette époque ne donne pas : il ${saves ? 'enregistre quand même' : 'ne fait rien'}. Valeurs données : ${names}.`,
  };
};

/** What several callbacks do: watch one value, and tell whether it got better. */
export class Monitor {
  readonly name: string;
  readonly #callback: string;
  readonly #surroundings: Surroundings;
  readonly #margin: number;
  readonly #up: boolean;
  #warned = false;

  /** @throws Failure when nothing says which way the value is better */
  constructor(callback: string, config: Config, surroundings: Surroundings, margin = 0) {
    const mode = textIn(config, 'mode');
    this.name = textIn(config, 'monitor');
    this.#callback = callback;
    this.#surroundings = surroundings;
    this.#margin = Math.abs(margin);
    const direction = mode === 'auto' ? directionOf(this.name, surroundings.train) : mode;
    if (direction === null) throw undirected(callback, this.name, surroundings.train.line);
    this.#up = direction === 'up' || direction === 'max';
  }

  /** The watched value, in Keras's single precision; `undefined`, after a warning the first time, where the epoch does not report it. */
  valueIn(logs: Logs): number | undefined {
    const value = logs[this.name];
    if (value === undefined && !this.#warned) {
      this.#warned = true;
      this.#surroundings.say(notReported(this.#callback, this.name, Object.keys(logs)), 'warning');
    }
    return value === undefined ? undefined : Math.fround(value);
  }

  /** By more than the margin; anything improves on nothing. */
  improves(value: number, reference: number | null): boolean {
    if (reference === null) return true;
    const [moved, best] = [Math.fround(this.#up ? value - this.#margin : value + this.#margin), Math.fround(reference)];
    return this.#up ? moved > best : moved < best;
  }
}
