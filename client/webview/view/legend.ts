import type { Words } from '@nnspec/server/protocol';
import type { ChartData } from '../model/metrics.ts';
import { h, setText, show, svg } from '../shared/dom.ts';
import type { Context } from './section.ts';
import { words } from './words.ts';

export interface Legend {
  readonly element: HTMLElement;
  /** Shows the numbers at a column; `null`: the latest. */
  update(data: ChartData, column: number | null): void;
  /** The same numbers as a sentence. */
  text(data: ChartData, column: number | null): string;
}

type Key = 'train' | 'validation' | 'batches';

/** Which line is which, drawn as it is drawn in the chart, with its number. */
export function legend({ say, format }: Context): Legend {
  const train = item('train', words.trainCurve);
  const validation = item('validation', words.validationCurve);
  const batches = item('batches', words.batchCurve);
  const element = h('span', { class: 'legend' }, train.element, validation.element, batches.element);
  return {
    element,
    update: (data, column) => {
      setText(train.value, valueAt(data.train, column));
      setText(validation.value, valueAt(data.validation, column));
      show(validation.element, data.validation !== null);
      show(batches.element, data.batches !== null);
    },
    text: (data, column) => {
      const parts = [`${say(words.trainCurve)} ${valueAt(data.train, column)}`];
      if (data.validation !== null) parts.push(`${say(words.validationCurve)} ${valueAt(data.validation, column)}`);
      return parts.join(', ');
    },
  };

  function item(key: Key, word: Words) {
    const value = h('b');
    return { value, element: h('span', { class: `key key-${key}` }, swatch(), say(word), value) };
  }

  function valueAt(values: readonly (number | null)[] | null, column: number | null): string {
    const value = column === null ? values?.findLast((candidate) => candidate !== null) : values?.[column];
    return value === undefined || value === null ? '–' : format.value(value);
  }
}

function swatch(): SVGElement {
  return svg(
    'svg',
    { viewBox: '0 0 20 8', class: 'swatch', 'aria-hidden': 'true' },
    svg('path', { d: 'M0 4h20' }),
    svg('circle', { cx: '10', cy: '4', r: '2.5' }),
  );
}
