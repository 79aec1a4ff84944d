import type { EndEvent, ErrorEvent, Logs, Words } from '@nnspec/server/protocol';
import { metricNames } from '../model/metrics.ts';
import { bestEpoch, type RunView } from '../model/run-view.ts';
import { h, prose, show } from '../shared/dom.ts';
import type { Context, Section } from './section.ts';
import { sentences, words } from './words.ts';

/** What came of the run: its result, or what went wrong and what to do. */
export function outcome(context: Context): Section {
  const element = h('section', { class: 'outcome', hidden: true });
  let shown: EndEvent | ErrorEvent | null = null;
  const update = (view: RunView) => {
    const found = view.error ?? view.end;
    if (found === shown) return;
    shown = found;
    show(element, found !== null);
    if (found === null) return;
    element.replaceChildren(
      found.event === 'error' ? errorCard(context, found, view.start !== null) : resultCard(context, found, view),
    );
  };
  return { element, update };
}

function errorCard({ say, send }: Context, { message, hint, line }: ErrorEvent, begun: boolean): HTMLElement {
  const go =
    line === undefined
      ? null
      : h(
          'button',
          { type: 'button', class: 'button', onclick: () => send({ type: 'openLine', line }) },
          say(sentences.goToLine(line + 1)),
        );
  return h(
    'div',
    { class: 'card card-error', role: 'alert' },
    h('h2', {}, say(begun ? words.broke : words.notTrained)),
    h('p', { class: 'message' }, ...prose(message)),
    hint === '' ? null : h('p', { class: 'hint' }, ...prose(hint)),
    go,
  );
}

function resultCard(context: Context, end: EndEvent, view: RunView): HTMLElement {
  const { say, format, send } = context;
  const numbers = end.test ?? view.epochs.at(-1)?.logs ?? null;
  const best = bestEpoch(view);
  return h(
    'div',
    { class: 'card card-result' },
    h('h2', {}, say(words.result)),
    h('p', { class: 'hint' }, ...prose(say(sourceOf(end, view)))),
    numbers === null ? null : numberList(context, numbers),
    h(
      'p',
      { class: 'hint' },
      [
        say(sentences.doneIn(format.count(end.epochs), format.duration(end.seconds))),
        ...(best === null ? [] : [`${say(words.bestEpoch)} ${format.count(best.epoch + 1)}`]),
      ].join(' · '),
    ),
    h(
      'p',
      { class: 'folder' },
      `${say(words.folder)} `,
      h(
        'button',
        { type: 'button', class: 'link', title: say(words.reveal), onclick: () => send({ type: 'reveal' }) },
        folderName(end.out),
      ),
    ),
  );
}

/** Where the numbers of a result come from. */
function sourceOf({ test }: EndEvent, { start, epochs }: RunView): Words {
  if (test !== null) return words.onTest;
  if (epochs.length === 0) return words.noEpoch;
  return (start?.test_samples ?? 0) > 0 ? words.notTested : words.noTest;
}

function numberList({ format }: Context, logs: Logs): HTMLElement {
  const names = metricNames([logs]);
  const items = names.flatMap((name) => {
    const value = logs[name];
    return value === undefined ? [] : [h('div', {}, h('dt', {}, h('code', {}, name)), h('dd', {}, format.value(value)))];
  });
  return h('dl', { class: 'results' }, ...items);
}

/** The last two parts of a path, which is `runs/` and the run. */
function folderName(path: string): string {
  return path.split(/[\\/]/u).filter(Boolean).slice(-2).join('/');
}
