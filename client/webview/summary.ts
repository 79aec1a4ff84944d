import './style/base.css';
import './style/summary.css';
import { type FromSummary, type SummaryMemory, type ToSummary, toSummary } from '@nnspec/server/protocol';
import { h, prose } from './shared/dom.ts';
import { connect } from './shared/host.ts';
import { speaker } from './shared/speech.ts';
import { networkTable } from './view/network-table.ts';
import { sentences, words } from './view/summary-words.ts';

/** The summary panel: layers, shapes and parameters of every network of a spec. */
const host = connect<FromSummary, SummaryMemory>((message) => ({ type: 'fault', message }));
const say = speaker(host.lang);

host.listen((data) => {
  const message = toSummary(data);
  host.remember({ uri: message.uri, focus: message.focus });
  document.body.replaceChildren(page(message));
  if (message.focus !== null) document.getElementById(`network-${message.focus}`)?.scrollIntoView({ block: 'start' });
});

host.send({ type: 'ready' });

function page({ label, networks, errors }: ToSummary): HTMLElement {
  return h(
    'main',
    {},
    h('h1', {}, label),
    errors > 0 ? errorCard(errors) : null,
    networks.length === 0 ? h('div', { class: 'card' }, h('h2', {}, say(words.none)), h('p', {}, say(words.noneWhy))) : null,
    ...networks.map((network) => networkTable(network, host.lang)),
    networks.length > 0 ? h('p', { class: 'note' }, ...prose(say(words.unknown))) : null,
  );
}

function errorCard(errors: number): HTMLElement {
  return h(
    'div',
    { class: 'card card-problem' },
    h('p', {}, say(sentences.errors(errors))),
    h('button', { type: 'button', class: 'button', onclick: () => host.send({ type: 'problems' }) }, say(words.problems)),
  );
}
