import { chartData, metricNames } from '../model/metrics.ts';
import { isOver, type RunView } from '../model/run-view.ts';
import { h, setText, show } from '../shared/dom.ts';
import { type Chart, chart } from './chart.ts';
import type { Context, Section } from './section.ts';
import { words } from './words.ts';

/** A chart for the loss and one for each metric. */
export function charts(context: Context): Section {
  const grid = h('div', { class: 'charts' });
  const waiting = h('p', { class: 'waiting' });
  setText(waiting, context.say(words.waiting));
  const element = h('section', { 'aria-label': context.say(words.charts) }, waiting, grid);
  const byName = new Map<string, Chart>();
  let seen: readonly unknown[] = [];
  const update = (view: RunView) => {
    show(waiting, byName.size === 0 && !isOver(view));
    const parts = [view.epochs.length, view.batchLoss];
    if (parts.every((part, index) => part === seen[index])) return;
    seen = parts;
    const logs = view.epochs.slice(-1).map((epoch) => epoch.logs);
    const names = metricNames(view.batchLoss.xs.length > 0 ? [{ loss: 0 }, ...logs] : logs);
    show(waiting, names.length === 0 && !isOver(view));
    for (const name of names) {
      const made = byName.get(name) ?? chart(context, name);
      if (!byName.has(name)) {
        byName.set(name, made);
        grid.append(made.element);
      }
      made.update(chartData(name, view.epochs, view.batchLoss));
    }
  };
  const repaint = () => {
    for (const made of byName.values()) made.repaint();
  };
  return { element, update, repaint };
}
