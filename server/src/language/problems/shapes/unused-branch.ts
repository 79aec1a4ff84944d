import type { NetworkModel, NodeModel, TensorModel } from '../../semantics/model.ts';
import { isRecord } from '../../semantics/plan/read.ts';
import type { Context } from '../context.ts';
import { defineRule, type Report, words } from '../rule.ts';
import { addToOutput, removeFlow } from './unused-repairs.ts';

const isRead = ({ readers }: TensorModel): boolean => readers.length > 0;

/** Whether nobody reads what a node makes, and it is no output. */
const isIdle = ({ outputs }: NodeModel, made: ReadonlySet<TensorModel>): boolean => {
  for (const tensor of outputs) if (isRead(tensor) || made.has(tensor)) return false;
  return true;
};

const idleNodes = (network: NetworkModel, made: ReadonlySet<TensorModel>, context: Context): readonly Report[] =>
  network.nodes
    .filter((node) => isIdle(node, made))
    .map((node) => {
      const name = context.called(node.layer);
      return {
        site: node.site,
        message: words(
          `${name} feeds nothing: no output depends on it. Join it to what follows, name it in \`output\`, or remove it.`,
          `${name} n’alimente rien : aucune sortie n’en dépend. Reliez-la à la suite, nommez-la dans \`output\`, ou supprimez-la.`,
        ),
        fixes: [...node.outputs.flatMap((one) => addToOutput(one, network, context)), ...removeFlow(node.site, network, context)],
      };
    });

/** Whether data that the network is trained on have columns for an input of this name. */
const isFed = (name: string, network: NetworkModel, { train }: Context): boolean =>
  train.some((block) => {
    const inputs = block.network === network ? block.data?.config.inputs : undefined;
    return isRecord(inputs) && name in inputs;
  });

const idleInputs = (network: NetworkModel, made: ReadonlySet<TensorModel>, context: Context): readonly Report[] =>
  network.inputs
    .filter(({ tensor }) => !isRead(tensor) && !made.has(tensor))
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
      fixes: isFed(name, network, context) ? [] : removeFlow(site, network, context),
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
        const made = new Set(network.outputs.map(({ tensor }) => tensor));
        return [...idleNodes(network, made, context), ...idleInputs(network, made, context)];
      }),
});
