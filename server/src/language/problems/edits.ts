import type { Words } from '../../catalogue/index.ts';
import type { CallSite, NodeModel, SettingsModel } from '../semantics/model.ts';
import type * as ast from '../syntax/ast.ts';
import type { Context } from './context.ts';
import { innerCall, isActivationItself } from './facts/activation.ts';
import { settingOf } from './facts/training.ts';
import { addArgument, fix } from './fixes.ts';
import type { Edit, Fix } from './problem.ts';
import { removeLayer } from './remove-layer.ts';
import { words } from './rule.ts';

/** Repairs that several rules offer: of an argument, of a setting, of an activation, of a line. */

export const setTo = (key: string, text: string): Words => words(`Set \`${key}=${text}\``, `Mettre \`${key}=${text}\``);

/** Gives an argument another value, or adds it; nothing when the call has no brackets, no such argument, or says it in parts. */
export const setArgument = (site: CallSite, key: string, text: string, title: Words): readonly Fix[] => {
  const { call, entry, arguments: given } = site;
  const [written, ...others] = given.filter(({ parameter }) => parameter === key);
  // `nb_row` and `nb_col` are two halves of `kernel_size`.
  if (others.length > 0 || (entry && !(key in entry.params))) return [];
  if (written?.argument.value) return [fix(title, { range: written.argument.value.range, text }, false)];
  return call.kind === 'call' ? [{ ...addArgument(call, `${key}=${text}`, title), safe: false }] : [];
};

/** The white space that a line begins with. */
export const indentAt = (text: string, offset: number): string => {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[^\S\n]*/.exec(text.slice(line, offset))?.[0] ?? '';
};

/** Puts a line of its own before the one that begins at `offset`. */
export const lineBefore = (context: Context, offset: number, line: string): Edit => {
  const { text } = context.model.parsed;
  return { range: { start: offset, end: offset }, text: `${line}\n${indentAt(text, offset)}` };
};

/** Gives a setting another value, or writes it as the first of its block; nothing while the block has no bracket. */
export const setSetting = (block: SettingsModel, key: string, text: string, context: Context): readonly Fix[] => {
  const title = words(`Set \`${key} = ${text}\``, `Mettre \`${key} = ${text}\``);
  const written = settingOf(block, key)?.setting.value;
  if (written) return [fix(title, { range: written.range, text }, false)];
  const { settings, keyword, name, range } = block.declaration;
  const [first] = settings;
  if (first) return [fix(title, lineBefore(context, first.range.start, `${key} = ${text}`), false)];
  const head = name?.range.end ?? keyword.end;
  const brace = /^\s*\{/.exec(context.textOf({ start: head, end: range.end }))?.[0].length;
  if (brace === undefined) return [];
  return [fix(title, { range: { start: head + brace, end: head + brace }, text: ` ${key} = ${text} ` }, false)];
};

/** Another activation in the place of a layer that is one, such as `Softmax()`. */
const replaceActivation = (node: NodeModel, name: string, context: Context): readonly Fix[] => {
  const { call, arguments: given } = node.layer.call;
  if (name === 'linear') return removeLayer(node, context);
  const text = `Activation(${name})`;
  return given.length > 0 ? [] : [fix(words(`Use \`${text}\``, `Utiliser \`${text}\``), { range: call.range, text }, false)];
};

/** What to do for the layer of a node to have another activation, as a sentence. */
export const advise = ({ layer }: NodeModel, name: string): Words => {
  if (!isActivationItself(layer)) return words(`Set \`activation=${name}\``, `Mettez \`activation=${name}\``);
  return name === 'linear'
    ? words('Take it out', 'Retirez-la')
    : words(`Take \`Activation(${name})\` for it`, `Prenez \`Activation(${name})\` à sa place`);
};

/** Gives the layer of a node another activation; nothing inside a block, where other uses would change with it. */
export const setActivation = (node: NodeModel, name: string, context: Context): readonly Fix[] => {
  const { layer, site } = node;
  if (site.trail.length > 0) return [];
  if (isActivationItself(layer)) return replaceActivation(node, name, context);
  const title = words(
    `Set \`activation=${name}\` on ${context.called(layer)}`,
    `Mettre \`activation=${name}\` sur ${context.called(layer)}`,
  );
  return setArgument(innerCall(layer, context), 'activation', name, title);
};

const DECLARING: ReadonlySet<string> = new Set(['input_shape', 'batch_input_shape', 'input_dim']);

/** Whether a call is also what declares the input of the network, so that it must stay the first. */
export const declaresInput = (call: CallSite): boolean => call.arguments.some(({ parameter = '' }) => DECLARING.has(parameter));

/** Writes a layer in front of a call of a flow; nothing inside a block, before several inputs, or where the call itself declares the input. */
export const insertLayer = ({ site, inputs, layer: { call } }: NodeModel, layer: string): readonly Fix[] => {
  if (site.trail.length > 0 || inputs.length > 1 || declaresInput(call)) return [];
  const range: ast.Range = { start: site.range.start, end: site.range.start };
  return [fix(words(`Insert \`${layer}\``, `Insérer \`${layer}\``), { range, text: `${layer} -> ` }, false)];
};
