import type { FromPanel, RunInfo } from '@nnspec/server/protocol';
import type { Format } from '../model/format.ts';
import type { RunView } from '../model/run-view.ts';
import { h } from '../shared/dom.ts';
import type { Say } from '../shared/speech.ts';
import { announcer } from './announcer.ts';
import { charts } from './charts.ts';
import { header } from './header.ts';
import { logList } from './log.ts';
import { numbersTable } from './numbers.ts';
import { outcome } from './outcome.ts';
import { problemList } from './problems.ts';
import { progressBar } from './progress.ts';
import type { Context } from './section.ts';
import { tiles } from './tiles.ts';
import { words } from './words.ts';

/** The whole page of one run. */
export interface Page {
  readonly element: HTMLElement;
  readonly run: RunInfo['id'];
  update(view: RunView, now: number): void;
  repaint(): void;
}

export function trainingPage(run: string, say: Say, format: Format, send: (message: FromPanel) => void): Page {
  const live = announcer(say, format);
  const context: Context = { say, format, send, announce: live.say };
  const sections = [header, progressBar, outcome, problemList, tiles, charts, numbersTable, logList].map((make) => make(context));
  return {
    run,
    element: h('main', {}, ...sections.map(({ element }) => element), live.element),
    update: (view, now) => {
      for (const section of sections) section.update(view, now);
      live.follow(view, now);
    },
    repaint: () => {
      for (const section of sections) section.repaint?.();
    },
  };
}

/** What stands in the panel when its run can't be found again. */
export function gonePage(say: Say, reason: 'untrusted' | 'missing', send: (message: FromPanel) => void): HTMLElement {
  return h(
    'main',
    {},
    h(
      'div',
      { class: 'card' },
      h('h2', {}, say(words.goneTitle)),
      h('p', {}, say(reason === 'untrusted' ? words.goneUntrusted : words.goneMissing)),
      reason === 'missing'
        ? h('button', { type: 'button', class: 'button', onclick: () => send({ type: 'again' }) }, say(words.again))
        : null,
    ),
  );
}
