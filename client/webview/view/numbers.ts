import type { EpochEvent, Logs } from '@nnspec/server/protocol';
import type { RunView } from '../model/run-view.ts';
import { h, show } from '../shared/dom.ts';
import type { Context, Section } from './section.ts';
import { words } from './words.ts';

/** Rows that are kept in the page; a longer run has all of its epochs in its folder. */
const ROW_LIMIT = 1_000;

/** The curves as a table, for those who read numbers and those who cannot see curves. The latest epoch stands first. */
export function numbersTable({ say, format }: Context): Section {
  const head = h('thead');
  const body = h('tbody');
  const table = h('table', {}, h('caption', { class: 'unseen' }, say(words.numbers)), head, body);
  const element = h(
    'details',
    { class: 'fold', hidden: true },
    h('summary', {}, say(words.numbers)),
    h('div', { class: 'scroll', tabindex: '0' }, table),
  );
  let columns: readonly string[] = [];
  let rows = 0;
  const update = (view: RunView) => {
    show(element, view.epochs.length > 0);
    if (!element.open || rows === view.epochs.length) return;
    const wanted = columnsOf(view.epochs);
    if (wanted.join() !== columns.join()) {
      columns = wanted;
      rows = 0;
      head.replaceChildren(headRow());
      body.replaceChildren();
    }
    for (const epoch of view.epochs.slice(Math.max(rows, view.epochs.length - ROW_LIMIT))) body.prepend(row(epoch));
    rows = view.epochs.length;
    while (body.rows.length > ROW_LIMIT) body.deleteRow(-1);
  };
  let latest: RunView | null = null;
  element.addEventListener('toggle', () => {
    if (latest !== null) update(latest);
  });
  return {
    element,
    update: (view) => {
      latest = view;
      update(view);
    },
  };

  function headRow(): HTMLElement {
    const cells = columns.map((name) => h('th', { scope: 'col' }, h('code', {}, name)));
    return h(
      'tr',
      {},
      h('th', { scope: 'col' }, say(words.epoch)),
      ...cells,
      ...[words.seconds, words.speed].map((word) => h('th', { scope: 'col' }, say(word))),
    );
  }

  function row({ epoch, logs, seconds, samples_per_second }: EpochEvent): HTMLElement {
    const cells = columns.map((name) => h('td', {}, numberOf(logs, name)));
    const times = [format.duration(seconds), format.count(samples_per_second)].map((text) => h('td', {}, text));
    return h('tr', {}, h('th', { scope: 'row' }, format.count(epoch + 1)), ...cells, ...times);
  }

  function numberOf(logs: Logs, name: string): string {
    const value = logs[name];
    return value === undefined ? '–' : format.value(value);
  }
}

function columnsOf(epochs: readonly EpochEvent[]): readonly string[] {
  return Object.keys(epochs.at(-1)?.logs ?? {});
}
