import { catalogue } from '../../../catalogue/index.ts';
import type { Context } from '../context.ts';
import { fix, replaceBy } from '../fixes.ts';
import type { Edit, Fix } from '../problem.ts';
import { defineRule, type FindingOf, onFindings, words } from '../rule.ts';
import { removeGiven, renewArgument } from './renew-argument.ts';
import { renewBatchShape } from './renew-batch-shape.ts';
import { renewDecay } from './renew-decay.ts';
import { renewSetting } from './renew-setting.ts';

type Deprecated = FindingOf<'deprecated-name'>;

const NOW = {
  refused: words('Keras 3 refuses the old name', 'Keras 3 refuse l’ancien nom'),
  ignored: words('Keras 3 ignores it, with a warning', 'Keras 3 l’ignore, avec un avertissement'),
  warned: words('Keras 3 takes it, with a warning', 'Keras 3 l’accepte, avec un avertissement'),
  accepted: words('Keras 3 still takes it', 'Keras 3 l’accepte encore'),
};

const inArgument = ({ old, replacement, site }: Deprecated, context: Context): readonly Fix[] => {
  const written = context.argumentAt(site.range.start);
  if (!written) return [];
  if (old === 'decay') return renewDecay(written, context);
  if (old === 'batch_input_shape') return renewBatchShape(written, context);
  if (replacement === null)
    return [
      { title: words(`Remove \`${old}\``, `Supprimer \`${old}\``), edits: removeGiven(written.given, context), safe: true },
    ];
  const edits = renewArgument(written, replacement, context);
  return edits.length === 0 ? [] : [{ ...replaceBy(site.range, replacement), edits }];
};

/** `monitor=val_acc` follows `acc`, the name under which it is reported. */
const monitors = ({ old, replacement }: Deprecated, { model }: Context): readonly Edit[] =>
  [...model.calls.values()].flatMap(({ arguments: given }) =>
    given.flatMap(({ parameter, argument: { value: written }, value }) => {
      const word = value?.kind === 'word' || value?.kind === 'string' ? value.value : undefined;
      if (parameter !== 'monitor' || !written || (word !== old && word !== `val_${old}`)) return [];
      return [{ range: written.range, text: word.replace(old, replacement ?? old) }];
    }),
  );

const fixesOf = (finding: Deprecated, context: Context): readonly Fix[] => {
  const { what, replacement, site, old } = finding;
  if (what === 'argument') return inArgument(finding, context);
  if (replacement === null || !/^\w+$/.test(replacement)) return [];
  if (what === 'setting') return renewSetting(old, replacement, site.range, context);
  const followers = what === 'value' && catalogue.find('metric', old) ? monitors(finding, context) : [];
  const title = words(`Replace by \`${replacement}\``, `Remplacer par \`${replacement}\``);
  return [
    { ...fix(title, { range: site.range, text: replacement }), edits: [{ range: site.range, text: replacement }, ...followers] },
  ];
};

export const deprecatedName = defineRule({
  name: 'deprecated-name',
  group: 'versions',
  severity: 'hint',
  doc: words('An old Keras name.', 'Un ancien nom de Keras.'),
  why: words(
    'It is understood here and means what it meant; Keras 3 has another name for it.',
    'Il est compris ici et veut dire ce qu’il disait ; Keras 3 a un autre nom.',
  ),
  check: onFindings('deprecated-name', (finding, context) => {
    const { old, replacement, now } = finding;
    return {
      message:
        replacement === null
          ? words(
              `\`${old}\` is an old Keras name without a successor, and has no effect. ${NOW[now].en}: remove it.`,
              `\`${old}\` est un ancien nom de Keras, sans successeur ni effet. ${NOW[now].fr} : supprimez-le.`,
            )
          : words(
              `\`${old}\` is an old Keras name: Keras 3 writes \`${replacement}\`. ${NOW[now].en}; here it works as written.`,
              `\`${old}\` est un ancien nom de Keras : Keras 3 écrit \`${replacement}\`. ${NOW[now].fr} ; ici, il agit tel quel.`,
            ),
      fixes: fixesOf(finding, context),
    };
  }),
});
