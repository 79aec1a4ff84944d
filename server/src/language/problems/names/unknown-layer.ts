import { absence, absentLayer } from '../../../catalogue/index.ts';
import type { Model } from '../../semantics/model.ts';
import type { Range } from '../../syntax/ast.ts';
import { didYouMean } from '../fixes.ts';
import { defineRule, onFindings, words } from '../rule.ts';

/** A name without brackets: the missing brackets are the one error, and it says what was perhaps meant. */
const isHalfTyped = ({ end }: Range, { parsed }: Model): boolean =>
  parsed.errors.some(({ range, insert }) => range.start === end && insert === '()');

export const unknownLayer = defineRule({
  name: 'unknown-layer',
  group: 'names',
  severity: 'error',
  doc: words('No layer, block or shared layer has this name.', 'Aucune couche, aucun bloc n’a ce nom.'),
  why: words(
    'Layers have the names of Keras, capitals included: `Dense`, `Conv2D`, `LSTM`.',
    'Les couches portent les noms de Keras, majuscules comprises : `Dense`, `Conv2D`, `LSTM`.',
  ),
  check: onFindings('unknown-layer', ({ name, candidates, site }, { model }) => {
    if (isHalfTyped(site.range, model)) return undefined;
    const absent = absentLayer(name);
    if (absent) return { message: absence(absent) };
    const { sentence, fixes } = didYouMean(name, candidates, site.range);
    return {
      message: words(
        `No layer or block is called \`${name}\`.${sentence.en || ' Layers have Keras’s names; blocks are declared with `block`.'}`,
        `Aucune couche, aucun bloc ne s’appelle \`${name}\`.${sentence.fr || ' Les couches portent les noms de Keras ; les blocs se déclarent avec `block`.'}`,
      ),
      fixes,
    };
  }),
});
