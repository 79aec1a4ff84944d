import type { NodeModel } from '../../semantics/model.ts';
import { insertLayer } from '../edits.ts';
import { after, sizesOf } from '../facts/flow.ts';
import { linesOf } from '../facts/lines.ts';
import { words } from '../rule.ts';
import { axesOf, designRule } from './design.ts';

const strides = ({ layer }: NodeModel): boolean => sizesOf(layer, 'strides').some((size) => size > 1);

export const missingPooling = designRule({
  name: 'missing-pooling',
  doc: words(
    'Convolutions follow each other and nothing makes the maps smaller.',
    'Des convolutions se suivent et rien ne réduit les cartes.',
  ),
  why: words(
    'A pooling keeps what was found and forgets where exactly: the next window sees twice as far, and a Flatten gives a quarter of the values.',
    'Un pooling garde ce qui a été trouvé et oublie où exactement : la fenêtre suivante voit deux fois plus loin, et un Flatten donne quatre fois moins de valeurs.',
  ),
  say: ({ nodes, convolutions }, context) => {
    const last = convolutions.at(-1);
    if (!last || convolutions.length < 2 || nodes.length > convolutions.length || convolutions.some(strides)) return undefined;
    const [next] = after(last);
    const sizes = last.outputs[0]?.shape?.slice(1, -1) ?? [];
    const size = Math.min(...sizes.map((one) => (typeof one === 'number' ? one : 0)));
    const pooling = `MaxPooling${axesOf(last)}D()`;
    const [lines, shape] = [linesOf(convolutions, context), context.shape(last.outputs[0]?.shape)];
    return {
      site: last.site,
      message: words(
        `${convolutions.length} convolutions (${lines.en}) and no pooling: the map is still ${shape.en}. Insert \`${pooling}\` behind them.`,
        `${convolutions.length} convolutions (${lines.fr}) et pas de pooling : la carte est encore ${shape.fr}. Insérez \`${pooling}\` derrière elles.`,
      ),
      fixes: next && size >= 2 ? insertLayer(next, pooling) : [],
    };
  },
});
