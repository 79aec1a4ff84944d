import type { Catalogue, Lang } from '../../../catalogue/index.ts';
import type { Model } from '../../semantics/model.ts';
import type * as ast from '../../syntax/ast.ts';
import { bold, code, paragraphs } from '../../text/markdown.ts';
import { count } from '../../text/numbers.ts';
import { courseOf } from '../here/facts.ts';

const courseText = (model: Model, block: ast.Settings, lang: Lang): string | undefined => {
  const train = model.train.find(({ declaration }) => declaration === block);
  const course = train && courseOf(train);
  if (course?.updates === undefined || course.samples === undefined) return undefined;
  const [samples, updates] = [count(course.samples, lang), bold(count(course.updates * course.epochs, lang))];
  const here = lang === 'fr' ? bold('Ici') : bold('Here');
  return lang === 'fr'
    ? `${here} ${samples} échantillons, ${updates} mises à jour des poids en tout.`
    : `${here} ${samples} samples, ${updates} weight updates in all.`;
};

const text = (model: Model, node: ast.Node): string =>
  model.parsed.text.slice(node.range.start, node.range.end).replace(/\s+/g, ' ');

const sourceText = (model: Model, block: ast.Settings): string | undefined => {
  const source = block.kind === 'data' ? block.settings.find(({ name }) => name.text === 'source')?.value : undefined;
  return source && code(text(model, source).replaceAll('`', "'"));
};

/** A `train`, `data` or `search` block for a reader. */
export const settingsCard = (model: Model, block: ast.Settings, catalogue: Catalogue, lang: Lang): string =>
  paragraphs(
    `${bold(code(block.name?.text ?? block.kind))}${block.name ? ` · ${block.kind}` : ''}`,
    block.doc ?? catalogue.settings(block.kind).doc[lang],
    sourceText(model, block),
    courseText(model, block, lang),
  );
