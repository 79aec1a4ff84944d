import type { NetworkModel, NodeModel, TensorModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { defineRule, type Report, words } from '../rule.ts';

/** Nodes and inputs that some output depends on. */
const reached = ({ outputs }: NetworkModel): { readonly nodes: Set<NodeModel>; readonly inputs: Set<TensorModel> } => {
  const nodes = new Set<NodeModel>();
  const inputs = new Set<TensorModel>();
  const open = outputs.map(({ tensor }) => tensor);
  for (let tensor = open.pop(); tensor; tensor = open.pop()) {
    if (!tensor.node) inputs.add(tensor);
    else if (!nodes.has(tensor.node)) {
      nodes.add(tensor.node);
      open.push(...tensor.node.inputs);
    }
  }
  return { nodes, inputs };
};

const idleNodes = (network: NetworkModel, used: ReadonlySet<NodeModel>, context: Context): readonly Report[] => {
  if (network.nodes.length === used.size) return [];
  const read = new Set(network.nodes.flatMap(({ inputs }) => inputs.map(({ node }) => node)));
  return network.nodes
    .filter((node) => !used.has(node) && !read.has(node))
    .map((node) => {
      const name = context.called(node.layer);
      return {
        site: node.site,
        message: words(
          `${name} feeds nothing: no output depends on it. Join it to what follows, name it in \`output\`, or remove it.`,
          `${name} n’alimente rien : aucune sortie n’en dépend. Reliez-la à la suite, nommez-la dans \`output\`, ou supprimez-la.`,
        ),
      };
    });
};

const idleInputs = (network: NetworkModel, used: ReadonlySet<TensorModel>): readonly Report[] => {
  if (network.inputs.length === used.size) return [];
  const read = new Set(network.nodes.flatMap(({ inputs }) => inputs));
  return network.inputs
    .filter(({ tensor }) => !used.has(tensor) && !read.has(tensor))
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
    }));
};

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
        return [...idleNodes(network, nodes, context), ...idleInputs(network, inputs)];
      }),
});
