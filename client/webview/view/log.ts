import type { Logs } from '@nnspec/server/protocol';
import type { LogLine, RunView } from '../model/run-view.ts';
import { h, prose } from '../shared/dom.ts';
import type { Context, Section } from './section.ts';
import { phaseWords, sentences, severityWords, words } from './words.ts';

const LINE_LIMIT = 1_000;

/** What happened, line by line; it scrolls along unless the reader has scrolled up. */
export function logList({ say, format }: Context): Section {
  const list = h('ol', { class: 'log scroll', tabindex: '0', 'aria-label': say(words.log) });
  const element = h('details', { class: 'fold', open: true }, h('summary', {}, say(words.log)), list);
  let seen = -1;
  const update = (view: RunView) => {
    const fresh = view.log.filter(({ seq }) => seq > seen);
    if (fresh.length === 0) return;
    seen = view.seq;
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 24;
    list.append(...fresh.map(line));
    while (list.childElementCount > LINE_LIMIT) list.firstElementChild?.remove();
    if (atEnd) list.scrollTop = list.scrollHeight;
  };
  return { element, update };

  function line(entry: LogLine): HTMLElement {
    const level = levelOf(entry);
    return h(
      'li',
      { class: `log-${entry.kind === 'problem' ? entry.problem.severity : entry.kind}` },
      h('time', {}, format.time(entry.at)),
      h('span', {}, level, ...prose(textOf(entry))),
    );
  }

  function levelOf(entry: LogLine): HTMLElement | null {
    if (entry.kind === 'problem') return h('strong', {}, `${say(severityWords[entry.problem.severity])}: `);
    return entry.kind === 'warning' || entry.kind === 'error' ? h('strong', {}, `${say(words[entry.kind])}: `) : null;
  }

  function textOf(entry: LogLine): string {
    switch (entry.kind) {
      case 'start': {
        const { train_samples, epochs, batch_size, backend } = entry.start;
        return say(
          sentences.started(format.count(train_samples), format.count(epochs), format.count(batch_size), `\`${backend}\``),
        );
      }
      case 'epoch':
        return `${say(words.epoch)} ${format.count(entry.epoch.epoch + 1)}  ${numbers(entry.epoch.logs)}  ${format.duration(entry.epoch.seconds)}`;
      case 'phase':
        return say(phaseWords[entry.phase]);
      case 'problem':
        return entry.problem.message;
      case 'info':
      case 'warning':
      case 'error':
        return entry.text;
    }
  }

  function numbers(logs: Logs): string {
    return Object.entries(logs)
      .map(([name, value]) => `\`${name}\` ${format.value(value)}`)
      .join('  ');
  }
}
