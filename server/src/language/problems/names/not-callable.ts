import type { Words } from '../../../catalogue/index.ts';
import { defineRule, onFindings, words } from '../rule.ts';

const KINDS: Readonly<Record<string, Words>> = {
  let: words('a `let`', 'un `let`'),
  parameter: words('a parameter', 'un paramètre'),
  counter: words('the counter of a `repeat`', 'le compteur d’un `repeat`'),
  value: words('a bound value', 'une valeur nommée'),
  layer: words('a shared layer', 'une couche partagée'),
  block: words('a block', 'un bloc'),
  network: words('a network', 'un réseau'),
};

export const notCallable = defineRule({
  name: 'not-callable',
  group: 'names',
  severity: 'error',
  doc: words('What is called cannot be called here.', 'Ce qui est appelé ne peut pas l’être ici.'),
  why: words(
    'Brackets call something: in a flow a layer, a block or a shared layer, elsewhere a loss, an optimizer, a function.',
    'Les parenthèses appellent quelque chose : dans un flot une couche, un bloc ou une couche partagée, ailleurs une perte, un optimiseur, une fonction.',
  ),
  check: onFindings('not-callable', ({ name, what }) => {
    const kind = KINDS[what] ?? words(what, what);
    return {
      message: words(
        `\`${name}\` is ${kind.en} and cannot be called here. A flow calls layers and blocks; a value is named without brackets.`,
        `\`${name}\` est ${kind.fr} et ne peut pas être appelé ici. Un flot appelle des couches et des blocs ; une valeur se nomme sans parenthèses.`,
      ),
    };
  }),
});
