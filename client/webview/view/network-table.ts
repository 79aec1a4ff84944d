import type { Lang, LayerRow, NetworkTable } from '@nnspec/server/protocol';
import { format } from '../model/format.ts';
import { shapeText, weightBytes } from '../model/shape.ts';
import { h } from '../shared/dom.ts';
import { speaker } from '../shared/speech.ts';
import { sentences, words } from './summary-words.ts';

/** One network: totals, then its layers as a table. */
export function networkTable(network: NetworkTable, lang: Lang): HTMLElement {
  const say = speaker(lang);
  const { count } = format(lang);
  const largest = Math.max(1, ...network.layers.map(({ params }) => params));
  const hasMacs = network.layers.some(({ macs }) => macs !== null);
  const head = [words.layer, words.kind, words.shape, words.params, ...(hasMacs ? [words.macs] : []), words.from];
  return h(
    'section',
    { class: 'network', id: `network-${network.name}` },
    h('h2', {}, h('code', {}, network.name)),
    totals(network, lang),
    h(
      'div',
      { class: 'scroll framed', tabindex: '0' },
      h(
        'table',
        {},
        h('caption', { class: 'unseen' }, say(sentences.caption(network.name))),
        h('thead', {}, h('tr', {}, ...head.map((word, index) => h('th', { scope: 'col', class: numeric(index) }, say(word))))),
        h('tbody', {}, ...network.inputs.map(inputRow), ...network.layers.map(layerRow)),
        h('tfoot', {}, footer()),
      ),
    ),
  );
  function numeric(index: number): string {
    return index === 3 || (hasMacs && index === 4) ? 'number' : 'text';
  }

  function inputRow({ name, shape }: NetworkTable['inputs'][number]): HTMLElement {
    const empty = hasMacs ? [cell(''), cell(''), cell('')] : [cell(''), cell('')];
    return h('tr', { class: 'input' }, rowHead(name), cell(say(words.input)), codeCell(shapeText(shape)), ...empty);
  }

  function layerRow(layer: LayerRow): HTMLElement {
    return h(
      'tr',
      {},
      rowHead(layer.name),
      cell(layer.kind),
      codeCell(shapeText(layer.output_shape)),
      paramsCell(layer),
      hasMacs ? h('td', { class: 'number' }, layer.macs === null ? '' : count(layer.macs)) : null,
      codeCell(layer.inputs.join(', ')),
    );
  }

  function paramsCell({ params }: LayerRow): HTMLElement {
    const bar = h('span', { class: 'share', 'aria-hidden': 'true' });
    bar.style.transform = `scaleX(${params / largest})`;
    return h('td', { class: 'number' }, h('span', { class: 'shared' }, count(params), bar));
  }

  function footer(): HTMLElement {
    const macs = network.layers.reduce((sum, layer) => sum + (layer.macs ?? 0), 0);
    return h(
      'tr',
      {},
      h('th', { scope: 'row', class: 'text', colspan: '3' }, say(words.total)),
      h('td', { class: 'number' }, count(network.total_params)),
      hasMacs ? h('td', { class: 'number' }, count(macs)) : null,
      cell(''),
    );
  }
}

function rowHead(text: string): HTMLElement {
  return h('th', { scope: 'row', class: 'text' }, h('code', {}, text));
}

function cell(text: string): HTMLElement {
  return h('td', { class: 'text' }, text);
}

function codeCell(text: string): HTMLElement {
  return h('td', { class: 'text' }, h('code', {}, text));
}

function totals(network: NetworkTable, lang: Lang): HTMLElement {
  const say = speaker(lang);
  const { count } = format(lang);
  const { value, unit } = weightBytes(network.total_params);
  const size = new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'short', maximumSignificantDigits: 3 }).format(
    value,
  );
  const items = [
    [words.params, count(network.total_params)],
    [words.trainable, count(network.trainable_params)],
    [words.frozen, count(network.non_trainable_params)],
    [words.memory, size],
  ] as const;
  return h('dl', { class: 'totals' }, ...items.map(([word, text]) => h('div', {}, h('dt', {}, say(word)), h('dd', {}, text))));
}
