import { unwrapped } from '../../semantics/evaluate.ts';
import { type End, outputEnds } from '../../semantics/plan/ends.ts';
import type * as ast from '../../syntax/ast.ts';
import { settingOf, type Training, trainingsOf } from '../facts/training.ts';
import { didYouMean, listed } from '../fixes.ts';
import { defineRule, type Report, words } from '../rule.ts';

const SETTINGS = ['loss', 'loss_weights', 'metrics'] as const;

const isNamed = ({ name, bindings }: End, key: string): boolean => name === key || bindings.includes(key);

/** Keys that are no output. */
const strangers = (record: ast.RecordExpr, ends: readonly End[], setting: string): readonly Report[] =>
  record.entries.flatMap(({ key }) => {
    if (ends.some((end) => isNamed(end, key.text))) return [];
    const known = listed(ends.map(({ name }) => name));
    const { sentence, fixes } = didYouMean(
      key.text,
      ends.flatMap(({ name, bindings }) => [name, ...bindings]),
      key.range,
    );
    return [
      {
        site: { range: key.range, trail: [] },
        message: words(
          `\`${key.text}\` in \`${setting}\` is no output of the network.${sentence.en} Its outputs: ${known.en}.`,
          `\`${key.text}\`, dans \`${setting}\`, n’est pas une sortie du réseau.${sentence.fr} Ses sorties : ${known.fr}.`,
        ),
        fixes,
      },
    ];
  });

/** Outputs that a record of losses leaves out, when all its keys are outputs. */
const leftOut = (record: ast.RecordExpr, ends: readonly End[]): readonly Report[] => {
  const missing = ends.filter((end) => !record.entries.some(({ key }) => isNamed(end, key.text)));
  if (missing.length === 0 || record.entries.length > ends.length - missing.length) return [];
  const names = listed(missing.map(({ name }) => name));
  const keys = missing.map(({ name }) => `${name}: …`).join(', ');
  return [
    {
      site: { range: record.range, trail: [] },
      message: words(
        `\`loss\` says nothing of ${names.en}: every output needs a loss. Add \`${keys}\`, or leave that output out of \`output\`.`,
        `\`loss\` ne dit rien de ${names.fr} : chaque sortie a besoin d’une perte. Ajoutez \`${keys}\`, ou retirez cette sortie de \`output\`.`,
      ),
    },
  ];
};

const miscounted = (list: ast.ListExpr, ends: readonly End[], setting: string): readonly Report[] => {
  const free = setting === 'metrics' && ends.length === 1;
  if (free || list.items.length === ends.length) return [];
  const known = listed(ends.map(({ name }) => name));
  const [given, wanted] = [list.items.length, ends.length];
  return [
    {
      site: { range: list.range, trail: [] },
      message: words(
        `\`${setting}\` has ${given} ${given === 1 ? 'entry' : 'entries'} for ${wanted} output${wanted === 1 ? '' : 's'}: ${known.en}. Give one each, in this order, or a record by name.`,
        `\`${setting}\` a ${given} élément${given === 1 ? '' : 's'} pour ${wanted} sortie${wanted === 1 ? '' : 's'} : ${known.fr}. Donnez-en un à chacune, dans cet ordre, ou un enregistrement par nom.`,
      ),
    },
  ];
};

const check = ({ train, network }: Training): readonly Report[] => {
  const ends = outputEnds(network);
  return SETTINGS.flatMap((setting) => {
    const written = settingOf(train, setting)?.setting.value;
    const expr = written && unwrapped(written);
    if (expr?.kind === 'list') return miscounted(expr, ends, setting);
    if (expr?.kind !== 'record') return [];
    return [...strangers(expr, ends, setting), ...(setting === 'loss' ? leftOut(expr, ends) : [])];
  });
};

export const outputLossMismatch = defineRule({
  name: 'output-loss-mismatch',
  group: 'output',
  severity: 'error',
  doc: words(
    'Losses, their weights or metrics do not fit the outputs of the network.',
    'Pertes, poids des pertes ou métriques ne correspondent pas aux sorties du réseau.',
  ),
  why: words(
    'Keras refuses it: every output has its own loss, found by the name of its layer.',
    'Keras le refuse : chaque sortie a sa perte, trouvée par le nom de sa couche.',
  ),
  check: (context) => trainingsOf(context).flatMap(check),
});
