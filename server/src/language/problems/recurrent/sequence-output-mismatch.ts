import type { NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { setArgument, setTo } from '../edits.ts';
import { innerCall, innerConfig } from '../facts/activation.ts';
import { before, isRecurrent, isShapePreserving } from '../facts/flow.ts';
import { type Goal, goals } from '../facts/loss.ts';
import { targetOf } from '../facts/target.ts';
import { takesLabels } from '../output/labels.ts';
import { defineRule, type Report, words } from '../rule.ts';

const PER_STEP: ReadonlySet<string> = new Set(['Dense', 'TimeDistributed']);

/** The recurrent layer whose sequence reaches an output through layers that work on each step by itself. */
const sequenceBefore = ({ output }: Goal): { readonly layer: NodeModel; readonly meant: boolean } | undefined => {
  const { node } = output.tensor;
  if (!node || output.tensor.shape?.length !== 3) return undefined;
  let meant = false;
  for (const one of [node, ...before(node)]) {
    if (isRecurrent(one)) return innerConfig(one.layer)?.return_sequences === true ? { layer: one, meant } : undefined;
    if (!PER_STEP.has(one.layer.entry.name) && !isShapePreserving(one)) return undefined;
    meant ||= one.layer.entry.name === 'TimeDistributed';
  }
  return undefined;
};

/** The sequence that an output gives though its target has one value a sample; `undefined` where that is not known. */
export const unwantedSequence = (goal: Goal, context: Context): NodeModel | undefined => {
  const found = sequenceBefore(goal);
  if (!found) return undefined;
  const rank = targetOf(goal, context)?.shape?.length;
  const sparse = goal.loss.name.startsWith('Sparse') ? 1 : 0;
  return rank !== undefined && rank + sparse < 2 ? found.layer : undefined;
};

/** The output with one answer a sequence. */
const answeringOnce = (goal: Goal): Goal => {
  const { output } = goal;
  const shape = output.tensor.shape?.toSpliced(1, 1);
  return { ...goal, output: { ...output, tensor: { ...output.tensor, shape } } };
};

const repaired = ({ layer, site }: NodeModel, goal: Goal, context: Context) =>
  site.trail.length > 0 || !takesLabels(answeringOnce(goal), goal.loss, context)
    ? []
    : setArgument(innerCall(layer, context), 'return_sequences', 'false', setTo('return_sequences', 'false'));

const unwanted = (node: NodeModel, goal: Goal, context: Context): Report => {
  const [name, shape] = [context.called(node.layer), context.shape(goal.output.tensor.shape)];
  return {
    site: node.site,
    message: words(
      `${name} returns a sequence, so the output is ${shape.en}, and the target has one value a sample. A loss would compare them step by step in silence. Set \`return_sequences=false\`.`,
      `${name} rend une séquence : la sortie est ${shape.fr}, et la cible a une valeur par exemple. Une perte les comparerait pas à pas sans rien dire. Mettez \`return_sequences=false\`.`,
    ),
    related: [{ range: goal.written.range, message: words('compared by this loss', 'comparées par cette perte') }],
    fixes: repaired(node, goal, context),
  };
};

const perhaps = (node: NodeModel, goal: Goal, context: Context): Report => {
  const [name, shape] = [context.called(node.layer), context.shape(goal.output.tensor.shape)];
  return {
    site: node.site,
    severity: 'info',
    message: words(
      `${name} returns a sequence, so the output is ${shape.en}: one answer a step. For one answer a sequence set \`return_sequences=false\`; for one a step, \`TimeDistributed(…)\` says so.`,
      `${name} rend une séquence : la sortie est ${shape.fr}, une réponse par pas. Pour une réponse par séquence, mettez \`return_sequences=false\` ; pour une par pas, \`TimeDistributed(…)\` le dit.`,
    ),
    fixes: repaired(node, goal, context),
  };
};

export const sequenceOutputMismatch = defineRule({
  name: 'sequence-output-mismatch',
  group: 'recurrent',
  severity: 'warning',
  doc: words(
    'The last recurrent layer gives a sequence where one answer is wanted.',
    'La dernière couche récurrente rend une séquence là où une réponse est voulue.',
  ),
  why: words(
    'Keras compares `[batch, time, 1]` with `[batch, 1]` by repeating the label for each step: it trains, on something else.',
    'Keras compare `[lot, temps, 1]` à `[lot, 1]` en répétant l’étiquette à chaque pas : il s’entraîne, mais à autre chose.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      const known = unwantedSequence(goal, context);
      if (known) return [unwanted(known, goal, context)];
      const found = sequenceBefore(goal);
      return found && !found.meant && targetOf(goal, context)?.shape === undefined ? [perhaps(found.layer, goal, context)] : [];
    }),
});
