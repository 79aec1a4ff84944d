import type { StartEvent, Words } from '@nnspec/server/protocol';
import { canResume, isOver, type Phase, type RunView } from '../model/run-view.ts';
import { h, setText, show } from '../shared/dom.ts';
import { type IconName, icon, PHASE_ICONS } from './icons.ts';
import type { Context, Section } from './section.ts';
import { phaseWords, sentences, words } from './words.ts';

/** The network's name, what the run is doing, what it runs on, and the buttons. */
export function header(context: Context): Section {
  const { say, send } = context;
  const name = h('h1');
  const chip = h('span', { class: 'chip' });
  const spec = h('button', {
    type: 'button',
    class: 'link',
    title: say(words.openSpec),
    onclick: () => send({ type: 'openSpec' }),
  });
  const facts = h('span', { class: 'facts' });
  const stop = button(context, 'stop', 'square', words.stop);
  const pause = button(context, 'pause', 'pause', words.pause);
  const goOn = button(context, 'continue', 'play', words.goOn);
  const kill = button(context, 'kill', 'bolt', words.stopNow, words.stopNowTitle);
  const resume = button(context, 'resume', 'play', words.resume, words.resumeTitle);
  const again = button(context, 'again', 'again', words.again);
  const buttons = [stop, kill, pause, goOn, resume, again];
  const output = h(
    'button',
    { type: 'button', class: 'button quiet', onclick: () => send({ type: 'output' }) },
    say(words.output),
  );
  const element = h(
    'header',
    { class: 'head' },
    h('div', { class: 'head-text' }, h('div', { class: 'head-title' }, name, chip), h('p', { class: 'head-facts' }, spec, facts)),
    h('div', { class: 'actions' }, ...buttons, output),
  );
  let shown: Phase | null = null;
  const update = (view: RunView) => {
    setText(name, view.info.network);
    setText(spec, view.info.label);
    setText(facts, factsOf(context, view));
    const focused = document.activeElement;
    show(stop, view.phase === 'preparing' || view.phase === 'running' || view.phase === 'paused');
    show(pause, view.phase === 'running');
    show(goOn, view.phase === 'paused');
    show(kill, view.phase === 'stopping');
    show(resume, canResume(view));
    show(again, isOver(view));
    if (shown === view.phase) return;
    moveFocus(focused, buttons);
    shown = view.phase;
    chip.className = `chip chip-${view.phase}`;
    chip.replaceChildren(icon(PHASE_ICONS[view.phase]), say(phaseWords[view.phase]));
  };
  return { element, update };
}

function button(
  { say, send }: Context,
  type: 'stop' | 'pause' | 'continue' | 'kill' | 'resume' | 'again',
  shape: IconName,
  label: Words,
  title?: Words,
): HTMLButtonElement {
  const attributes = { type: 'button', class: 'button', onclick: () => send({ type }), ...(title && { title: say(title) }) };
  return h('button', attributes, icon(shape), say(label));
}

/** When the button that had the focus goes away, the one in its place gets it: the next that is there, else the one before. */
function moveFocus(focused: Element | null, buttons: readonly HTMLButtonElement[]): void {
  const lost = buttons.findIndex((button) => button === focused && button.hidden);
  if (lost < 0) return;
  const near = [...buttons.slice(lost + 1), ...buttons.slice(0, lost).reverse()];
  near.find((button) => !button.hidden)?.focus();
}

function factsOf({ say, format }: Context, { info, start }: RunView): string {
  const parts = [`${say(words.engine)} ${info.backend}`];
  if (start !== null)
    parts.push(say(sentences.samples(sharesOf(start))), `${say(words.batchSize)} ${format.count(start.batch_size)}`);
  return parts.join(' · ');

  function sharesOf({ train_samples, val_samples, test_samples }: StartEvent): string {
    const shares = [
      [train_samples, words.training],
      [val_samples, words.validation],
      [test_samples, words.test],
    ] as const;
    const present = shares.filter(([count]) => count > 0).map(([count, word]) => `${format.count(count)} ${say(word)}`);
    return present.join(' + ');
  }
}
