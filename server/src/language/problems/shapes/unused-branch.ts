import type { NetworkModel, TensorModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { defineRule, type Report, words } from '../rule.ts';
import { addToOutput, removeFlow } from './unused-repairs.ts';

/** What some output depends on: nodes are marked at their place. */
interface Reached {
  readonly nodes: Uint8Array;
  readonly inputs: ReadonlySet<TensorModel>;
}

const reached = ({ nodes, outputs }: NetworkModel): Reached => {
  const known = new Uint8Array(nodes.length);
  const inputs = new Set<TensorModel>();
  const open = outputs.map(({ tensor }) => tensor);
  for (let tensor = open.pop(); tensor; tensor = open.pop()) {
    const { node } = tensor;
    if (!node) inputs.add(tensor);
    else if (known[node.index] === 0) {
      known[node.index] = 1;
      for (const input of node.inputs) open.push(input);
    }
  }
  return { nodes: known, inputs };
};

const isRead = ({ readers }: TensorModel): boolean => readers.length > 0;

const idleNodes = (network: NetworkModel, used: Uint8Array, context: Context): readonly Report[] =>
  network.nodes
    .filter(({ index, outputs }) => used[index] === 0 && !outputs.some(isRead))
    .map((node) => {
      const name = context.called(node.layer);
      return {
        site: node.site,
        message: words(
          `${name} feeds nothing: no output depends on it. Join it to what follows, name it in \`output\`, or remove it.`,
          `${name} n’alimente rien : aucune sortie n’en dépend. Reliez-la à la suite, nommez-la dans \`output\`, ou supprimez-la.`,
        ),
        fixes: [...node.outputs.flatMap((one) => addToOutput(one, network, context)), ...removeFlow(node.site, context)],
      };
    });

const idleInputs = (network: NetworkModel, used: ReadonlySet<TensorModel>, context: Context): readonly Report[] =>
  network.inputs
    .filter(({ tensor }) => !used.has(tensor) && !isRead(tensor))
    .map(
      ({
        name: own,
        site,
        tensor: {
          names: [bound],
        },
      }) => ({ name: bound ?? own, site }),
    )
    .map(({ name, site }) => ({
      site,
      message: words(
        `The input \`${name}\` feeds nothing. Use it in a flow, or remove it.`,
        `L’entrée \`${name}\` n’alimente rien. Employez-la dans un flot, ou supprimez-la.`,
      ),
      fixes: removeFlow(site, context),
    }));

export const unusedBranch = defineRule({
  name: 'unused-branch',
  group: 'shapes',
  severity: 'warning',
  doc: words('A layer or an input reaches no output.', 'Une couche ou une entrée n’atteint aucune sortie.'),
  why: words(
    'It would be left out of the network: the value of the last flow is the output unless `output` says otherwise.',
    'Elle serait laissée hors du réseau : la sortie est la valeur du dernier flot, sauf si `output` en dit autrement.',
  ),
  check: (context) =>
    context.networks
      .filter(({ complete }) => complete)
      .flatMap((network) => {
        const { nodes, inputs } = reached(network);
        return [...idleNodes(network, nodes, context), ...idleInputs(network, inputs, context)];
      }),
});
