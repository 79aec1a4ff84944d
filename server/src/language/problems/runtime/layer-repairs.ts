import type { NetworkModel, NodeModel } from '../../semantics/model.ts';
import { configuredOf } from '../../semantics/plan/read.ts';
import type { Context } from '../context.ts';
import { insertLayer, setActivation, setArgument } from '../edits.ts';
import { innerCall, innerConfig, ownActivation } from '../facts/activation.ts';
import { isRecurrent } from '../facts/flow.ts';
import { lastsOf } from '../facts/hidden.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { words } from '../rule.ts';

/** Repairs of the layer that a run found guilty; none inside a block, where other uses would change with it. */

const SATURATING: ReadonlySet<string> = new Set(['sigmoid', 'tanh']);
const CONSTANT: ReadonlySet<string> = new Set(['Zeros', 'Ones', 'Constant']);

/** `relu` on every hidden layer that is flat for large values. */
export const reluInstead = (network: NetworkModel, context: Context): readonly Fix[] => {
  const lasts = lastsOf(network);
  const flat = network.nodes.filter(
    (node) => !lasts.has(node) && !isRecurrent(node) && SATURATING.has(ownActivation(node.layer)?.name ?? ''),
  );
  const fixes = flat.map((node) => setActivation(node, 'relu', context));
  if (flat.length === 0 || fixes.some(({ length }) => length === 0)) return [];
  return [
    {
      title: words('Set `activation=relu` on the hidden layers', 'Mettre `activation=relu` sur les couches cachées'),
      edits: fixes.flatMap((one) => one.flatMap(({ edits }) => edits)),
      safe: false,
    },
  ];
};

/** A normalisation behind the layer. */
export const normalise = ({ site, outputs }: NodeModel, context: Context): readonly Fix[] => {
  if (site.trail.length > 0 || outputs.length !== 1 || outputs[0]?.names.length !== 0) return [];
  const { end } = site.range;
  const text = ' -> BatchNormalization()';
  const title = words('Insert `BatchNormalization()` behind it', 'Insérer `BatchNormalization()` derrière elle');
  return context.textOf({ start: end - 1, end }) === ')' ? [fix(title, { range: { start: end, end }, text }, false)] : [];
};

/** Weights that keep the size of what goes through them. */
export const drawAnew = ({ layer, site }: NodeModel, context: Context): readonly Fix[] => {
  const drawn = configuredOf(innerConfig(layer)?.kernel_initializer)?.name;
  if (site.trail.length > 0 || drawn === undefined || drawn === 'HeNormal') return [];
  const title = words(
    `Set \`kernel_initializer=he_normal\` on ${context.called(layer)}`,
    `Mettre \`kernel_initializer=he_normal\` sur ${context.called(layer)}`,
  );
  return setArgument(innerCall(layer, context), 'kernel_initializer', 'he_normal', title);
};

export const isConstant = ({ layer }: NodeModel): boolean =>
  CONSTANT.has(configuredOf(innerConfig(layer)?.kernel_initializer)?.name ?? '');

/** An activation that keeps a slope below 0. */
export const leakyInstead = (node: NodeModel, context: Context): readonly Fix[] => {
  const { layer, site } = node;
  const { call, arguments: given } = layer.call;
  if (layer.entry.name !== 'ReLU') return setActivation(node, 'leaky_relu', context);
  if (site.trail.length > 0 || given.length > 0 || call.kind !== 'call') return [];
  const title = words('Use `LeakyReLU()`', 'Utiliser `LeakyReLU()`');
  return [fix(title, { range: call.callee.range, text: 'LeakyReLU' }, false)];
};

/** A dropout before the last layer, where the network has none. */
export const dropBeforeLast = (network: NetworkModel): readonly Fix[] => {
  const [last] = lastsOf(network);
  const drops = network.nodes.some(({ layer }) => /Dropout/.test(layer.entry.name));
  const first = last?.inputs[0]?.node === undefined;
  return last && !drops && !first ? insertLayer(last, 'Dropout(0.3)') : [];
};
