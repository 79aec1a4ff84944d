import type { Words } from '../../catalogue/index.ts';
import { either, meant, sentences, words } from './phrases.ts';

/** What is said of a command line that cannot be read. */

export function unknownCommand(name: string, close: readonly string[], all: readonly string[]): Words {
  return sentences(
    words(`There is no command \`${name}\`.`, `Il n’y a pas de commande \`${name}\`.`),
    meant(close) ?? words(`Try ${either(all).en}.`, `Essayez ${either(all).fr}.`),
  );
}

export function unknownOption(rawName: string, close: readonly string[], command: string): Words {
  return sentences(
    words(`\`${command}\` has no option \`${rawName}\`.`, `\`${command}\` n’a pas d’option \`${rawName}\`.`),
    meant(close.map((name) => `--${name}`)) ??
      words(`\`nnspec ${command} --help\` lists them.`, `\`nnspec ${command} --help\` les énumère.`),
  );
}

export function missingValue(rawName: string, value: string): Words {
  return words(
    `\`${rawName}\` needs a value: \`${rawName} ${value}\`.`,
    `\`${rawName}\` attend une valeur : \`${rawName} ${value}\`.`,
  );
}

export function inlineValue(rawName: string): Words {
  return words(`\`${rawName}\` takes no value. Write it alone.`, `\`${rawName}\` ne prend pas de valeur. Écrivez-la seule.`);
}

export function unwantedTwice(rawName: string): Words {
  return words(`\`${rawName}\` is given twice. Give it once.`, `\`${rawName}\` est donnée deux fois. Donnez-la une fois.`);
}

export function noFile(command: string): Words {
  return words(
    `Which file? Write \`nnspec ${command} a.nnspec\`, or \`-\` to read standard input.`,
    `Quel fichier ? Écrivez \`nnspec ${command} a.nnspec\`, ou \`-\` pour lire l’entrée standard.`,
  );
}

export function tooMany(command: string, operand: Words, extra: string): Words {
  return words(
    `\`${command}\` takes one ${operand.en}: \`${extra}\` is one too many.`,
    `\`${command}\` ne prend qu’un seul ${operand.fr} : \`${extra}\` est de trop.`,
  );
}

export function noName(): Words {
  return words(
    'Explain what? Name a layer (`Dense`), a hyperparameter (`momentum`), a loss or a rule.',
    'Expliquer quoi ? Nommez une couche (`Dense`), un réglage (`momentum`), une perte ou une règle.',
  );
}

export function notOneOf(option: string, value: string, choices: readonly string[]): Words {
  const all = either(choices);
  return words(
    `\`${option}\` does not take \`${value}\`. It takes ${all.en}.`,
    `\`${option}\` n’accepte pas \`${value}\`. Elle accepte ${all.fr}.`,
  );
}

export function notInteger(option: string, value: string, least: number, example: number): Words {
  return words(
    `\`${option}\` takes a whole number from ${least}, not \`${value}\`: \`${option} ${example}\`.`,
    `\`${option}\` attend un entier à partir de ${least}, pas \`${value}\` : \`${option} ${example}\`.`,
  );
}

export function badRule(value: string): Words {
  return words(
    `\`--rule ${value}\` does not say which severity: write \`--rule NAME=off\`, or \`hint\`, \`info\`, \`warning\`, \`error\`.`,
    `\`--rule ${value}\` ne dit pas quelle gravité : écrivez \`--rule NOM=off\`, ou \`hint\`, \`info\`, \`warning\`, \`error\`.`,
  );
}

export function unknownRule(name: string, close: readonly string[]): Words {
  return sentences(
    words(`There is no rule \`${name}\`.`, `Il n’y a pas de règle \`${name}\`.`),
    meant(close) ??
      words('The name of a rule stands in brackets after its severity.', 'Le nom d’une règle suit sa gravité, entre crochets.'),
  );
}

export const onlyStdio: Words = words(
  'The server speaks over standard input and output: write `nnspec lsp --stdio`.',
  'Le serveur parle par l’entrée et la sortie standard : écrivez `nnspec lsp --stdio`.',
);
