import type { Logs } from '@nnspec/server/protocol';
import { bestOf, metricNames } from '../model/metrics.ts';
import { isOver, type RunView } from '../model/run-view.ts';
import { elapsed, samplesPerSecond, timeLeft } from '../model/timing.ts';
import { h, setText, show } from '../shared/dom.ts';
import type { Context, Section } from './section.ts';
import { sentences, words } from './words.ts';

/** Metrics that get a tile of their own, beside speed and time. */
const SHOWN_METRICS = 3;

/** The numbers of the moment: loss and metrics, speed, time. */
export function tiles({ say, format }: Context): Section {
  const element = h('dl', { class: 'tiles' });
  const byKey = new Map<string, Tile>();
  const tile = (key: string, label: string, code = false) => {
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const made = makeTile(label, code);
    byKey.set(key, made);
    element.append(made.element);
    return made;
  };
  const update = (view: RunView, now: number) => {
    show(element, view.start !== null || !isOver(view));
    const latest = latestLogs(view);
    for (const name of metricNames([{ loss: 0 }, ...view.epochs.slice(-1).map(({ logs }) => logs)]).slice(0, SHOWN_METRICS)) {
      const value = latest[name];
      tile(name, name, true).set(value === undefined ? '–' : format.value(value), noteOf(view, name, latest));
    }
    const speed = samplesPerSecond(view);
    tile(' speed', say(words.speed)).set(speed === null ? '–' : format.count(speed), '');
    const left = timeLeft(view, now);
    const done = isOver(view) ? format.time(view.lastAt) : '';
    tile(' time', say(words.elapsed)).set(
      format.clock(elapsed(view, now)),
      left === null ? (done === '' ? '' : `${say(words.finished)} ${done}`) : say(sentences.left(format.clock(left))),
    );
    keepLast(element, [byKey.get(' speed'), byKey.get(' time')]);
  };
  return { element, update };

  function noteOf(view: RunView, name: string, latest: Logs): string {
    const validation = latest[`val_${name}`];
    if (validation === undefined) return '';
    const note = say(sentences.validation(format.value(validation)));
    const best = name === 'loss' ? bestOf(view.epochs, 'val_loss') : null;
    const value = best?.logs.val_loss;
    if (best === null || value === undefined || best === view.epochs.at(-1)) return note;
    return `${note} (${say(sentences.bestAt(format.value(value), format.count(best.epoch + 1)))})`;
  }
}

/** The last epoch's numbers; before the first epoch ends, the loss so far. */
function latestLogs({ epochs, batchLoss }: RunView): Logs {
  const last = epochs.at(-1)?.logs;
  const loss = batchLoss.ys.at(-1);
  return last ?? (loss === undefined ? {} : { loss });
}

interface Tile {
  readonly element: HTMLElement;
  set(value: string, note: string): void;
}

function makeTile(label: string, code: boolean): Tile {
  const number = h('span', { class: 'tile-value' });
  const note = h('span', { class: 'tile-note' });
  const element = h('div', { class: 'tile' }, h('dt', {}, code ? h('code', {}, label) : label), h('dd', {}, number, note));
  return {
    element,
    set: (value, text) => {
      setText(number, value);
      setText(note, text);
    },
  };
}

/** Metrics come up with the first epoch; speed and time stay at the end. */
function keepLast(parent: HTMLElement, last: readonly (Tile | undefined)[]): void {
  const wanted = last.flatMap((tile) => (tile === undefined ? [] : [tile.element]));
  const actual = [...parent.children].slice(-wanted.length);
  if (wanted.some((element, index) => element !== actual[index])) parent.append(...wanted);
}
