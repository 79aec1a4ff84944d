import { currentEpoch, isOver, progress, type RunView } from '../model/run-view.ts';
import { timeLeft } from '../model/timing.ts';
import { h, prose, setText } from '../shared/dom.ts';
import type { Context, Section } from './section.ts';
import { phaseDetail, sentences, words } from './words.ts';

/** The bar, and in words: epoch, batch, time left. */
export function progressBar({ say, format }: Context): Section {
  const fill = h('div', { class: 'bar-fill' });
  const bar = h(
    'div',
    { class: 'bar', role: 'progressbar', 'aria-label': say(words.progress), 'aria-valuemin': '0', 'aria-valuemax': '100' },
    fill,
  );
  const where = h('span', { class: 'where' });
  const left = h('span', { class: 'left' });
  const detail = h('p', { class: 'detail' });
  const element = h('section', { class: 'progress' }, bar, h('p', { class: 'progress-text' }, where, left), detail);
  let said: string | null = null;
  const update = (view: RunView, now: number) => {
    const share = progress(view);
    fill.style.transform = `scaleX(${share})`;
    bar.className = `bar bar-${view.start === null && !isOver(view) ? 'busy' : view.phase}`;
    if (view.start === null && !isOver(view)) bar.removeAttribute('aria-valuenow');
    else bar.setAttribute('aria-valuenow', `${Math.round(share * 100)}`);
    setText(where, whereText(view));
    const seconds = timeLeft(view, now);
    setText(left, seconds === null ? '' : say(sentences.left(format.clock(seconds))));
    const detailWords = diverged(view) ? words.diverged : phaseDetail[view.phase];
    const text = detailWords === null ? '' : say(detailWords);
    if (text !== said) detail.replaceChildren(...prose(text));
    said = text;
  };
  return { element, update };

  function whereText(view: RunView): string {
    const { start, position } = view;
    if (start === null) return '';
    const parts = [say(sentences.epochOf(format.count(currentEpoch(view)), format.count(start.epochs)))];
    if (position !== null && !isOver(view)) {
      parts.push(say(sentences.batchOf(format.count(position.batch + 1), format.count(start.steps_per_epoch))));
    }
    return parts.join(' · ');
  }
}

/** Whether the loss has become infinite or NaN: no later step can bring it back. */
function diverged({ epochs, batchLoss, phase }: RunView): boolean {
  const loss = batchLoss.ys.at(-1) ?? epochs.at(-1)?.logs.loss;
  return phase === 'running' && loss !== undefined && !Number.isFinite(loss);
}
