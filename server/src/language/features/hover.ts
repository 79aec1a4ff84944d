import type { Catalogue, Lang } from '../../catalogue/index.ts';
import type { FactsOf } from '../problems/context.ts';
import type { Model } from '../semantics/model.ts';
import type { Hover } from '../service.ts';
import { bindingCard } from './cards/binding-card.ts';
import { entryCard } from './cards/entry-card.ts';
import { networkCard } from './cards/network-card.ts';
import { paramCard } from './cards/param-card.ts';
import { settingsCard } from './cards/settings-card.ts';
import { columnHover } from './here/column.ts';
import { layerArgumentHere, layerHere } from './here/layer.ts';
import { optimizerHere, trainHere } from './here/training.ts';
import { type Subject, subjectAt } from './locate.ts';

const argumentHere = (
  model: Model,
  { entry, site, name }: Extract<Subject, { kind: 'argument' }>,
  lang: Lang,
): string | undefined =>
  entry.kind === 'optimizer' ? optimizerHere(model, site, name, lang) : layerArgumentHere(model, site, name, lang);

const cardOf = (model: Model, subject: Subject, catalogue: Catalogue, lang: Lang): string => {
  switch (subject.kind) {
    case 'entry': {
      const { entry, site } = subject;
      return entryCard(entry, lang, entry.kind === 'layer' && site ? layerHere(model, site, catalogue, lang) : undefined);
    }
    case 'argument':
      return paramCard(
        { name: subject.name, param: subject.param, owner: subject.entry, here: argumentHere(model, subject, lang) },
        catalogue,
        lang,
      );
    case 'setting': {
      const { name, param, block } = subject;
      const here = block.kind === 'train' ? trainHere(model, block.range.start, name, lang) : undefined;
      return paramCard({ name, param, owner: undefined, here }, catalogue, lang);
    }
    case 'binding':
      return bindingCard(model, subject.binding, catalogue, lang);
    case 'network':
      return networkCard(model, subject.network, lang);
    case 'settings':
      return settingsCard(model, subject.block, catalogue, lang);
  }
};

/** What is known of the text at an offset, as Markdown; `undefined` where nothing is. */
export const hover = (model: Model, offset: number, lang: Lang, catalogue: Catalogue, facts?: FactsOf): Hover | undefined => {
  const column = facts && columnHover(model, offset, lang, facts);
  if (column) return column;
  const subject = subjectAt(model, offset, catalogue);
  return subject && { range: subject.range, contents: cardOf(model, subject, catalogue, lang) };
};
