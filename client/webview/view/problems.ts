import type { ProblemEvent } from '@nnspec/server/protocol';
import { h, prose, show } from '../shared/dom.ts';
import type { Context, Section } from './section.ts';
import { sentences, severityWords, words } from './words.ts';

/** What the run showed to be wrong, each with its line, while it runs and after. */
export function problemList({ say, send }: Context): Section {
  const list = h('ul', { class: 'problems' });
  const element = h('section', { class: 'card', hidden: true, 'aria-label': say(words.problems) }, list);
  let shown: readonly ProblemEvent[] = [];
  return {
    element,
    update: ({ problems }) => {
      if (problems === shown || (problems.length === 0 && shown.length === 0)) return;
      shown = problems;
      show(element, problems.length > 0);
      list.replaceChildren(...problems.map(item));
    },
  };

  function item({ severity, rule, message, line }: ProblemEvent): HTMLElement {
    const place = h(
      'button',
      { type: 'button', class: 'link', onclick: () => send({ type: 'openLine', line }) },
      say(sentences.goToLine(line + 1)),
    );
    return h(
      'li',
      { class: `problem-${severity}` },
      h('strong', {}, say(severityWords[severity])),
      ' ',
      h('code', {}, rule),
      h('p', {}, ...prose(message)),
      place,
    );
  }
}
