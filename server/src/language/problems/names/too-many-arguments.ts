import { defineRule, onFindings, words } from '../rule.ts';

export const tooManyArguments = defineRule({
  name: 'too-many-arguments',
  group: 'names',
  severity: 'error',
  doc: words(
    'More values than the callee takes, or a value without a name after a named one.',
    'Plus de valeurs que l’appelé n’en prend, ou une valeur sans nom après une nommée.',
  ),
  why: words(
    'Values without a name go to the arguments in order; as in Python, they come before the named ones.',
    'Les valeurs sans nom vont aux arguments dans l’ordre ; comme en Python, elles précèdent celles qui sont nommées.',
  ),
  check: onFindings('too-many-arguments', ({ callee, takes, given, afterNamed }) => ({
    message: afterNamed
      ? words(
          `A value without a name stands after a named one in \`${callee}\`, where its place no longer says which argument it is for. Put it first, or name it.`,
          `Une valeur sans nom suit une valeur nommée dans \`${callee}\`, où sa place ne dit plus à quel argument elle va. Placez-la avant, ou nommez-la.`,
        )
      : words(
          `\`${callee}\` takes at most ${takes} value${takes === 1 ? '' : 's'} without a name, here are ${given}. Name the others, or remove them.`,
          `\`${callee}\` prend au plus ${takes} valeur${takes === 1 ? '' : 's'} sans nom, en voici ${given}. Nommez les autres, ou supprimez-les.`,
        ),
  })),
});
