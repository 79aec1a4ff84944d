import type { Range, SyntaxFault } from './ast.ts';
import { excerpt, syntaxFault } from './fault.ts';

/** What the lexer finds that the language does not have, in words. */

export const badNumber = (whole: string, range: Range): SyntaxFault => {
  const image = excerpt(whole);
  if (/^\.[0-9][0-9_]*$/.test(image))
    return syntaxFault(
      range,
      {
        en: `Expected a digit before \`.\`: write \`0${image}\`.`,
        fr: `Il manque un chiffre avant \`.\` : écrivez \`0${image}\`.`,
      },
      '0',
    );
  if (/^[0-9][0-9_]*\.$/.test(image))
    return syntaxFault(range, {
      en: `Expected a digit after \`.\`: write \`${image}0\`, or \`${image.slice(0, -1)}\` for an integer.`,
      fr: `Il manque un chiffre après \`.\` : écrivez \`${image}0\`, ou \`${image.slice(0, -1)}\` pour un entier.`,
    });
  return syntaxFault(range, {
    en: `\`${image}\` is neither a number nor a name: numbers look like \`12\`, \`1_000\`, \`0.5\`, \`1e-3\`, and names do not begin with a digit.`,
    fr: `\`${image}\` n’est ni un nombre ni un nom : un nombre s’écrit \`12\`, \`1_000\`, \`0.5\`, \`1e-3\`, et un nom ne commence pas par un chiffre.`,
  });
};

export const unclosedString = (quote: string, range: Range): SyntaxFault =>
  syntaxFault(
    { start: range.end, end: range.end },
    {
      en: `Expected \`${quote}\` to close the string: a string ends on the line on which it begins.`,
      fr: `Il manque \`${quote}\` pour fermer la chaîne : une chaîne finit sur la ligne où elle commence.`,
    },
    quote,
  );

export const habit = (image: string, write: string, range: Range): SyntaxFault =>
  syntaxFault(range, { en: `Expected \`${write}\`, found \`${image}\`.`, fr: `On attend ici \`${write}\`, pas \`${image}\`.` });

export const unknownWord = (whole: string, range: Range): SyntaxFault => {
  const image = excerpt(whole);
  return syntaxFault(range, {
    en: `\`${image}\` is not a name: names are made of the letters A to Z and a to z, digits and \`_\`.`,
    fr: `\`${image}\` n’est pas un nom : un nom est fait des lettres A à Z et a à z, de chiffres et de \`_\`.`,
  });
};

export const foreignSpace = (char: string, range: Range): SyntaxFault => {
  const code = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return syntaxFault(range, {
    en: `The invisible character ${code} is not white space here: outside strings and comments only blanks, tabs and line ends are. Remove it, or write a blank.`,
    fr: `Le caractère invisible ${code} n’est pas une espace ici : hors des chaînes et des commentaires, seuls le sont les blancs, les tabulations et les fins de ligne. Supprimez-le, ou mettez un blanc.`,
  });
};

const SIGNS: ReadonlyMap<string, { readonly en: string; readonly fr: string }> = new Map([
  [
    ';',
    {
      en: 'No `;` is needed: a statement ends where the next one begins.',
      fr: 'Le `;` est de trop : une instruction finit où commence la suivante.',
    },
  ],
  [
    '.',
    {
      en: 'Names have no dots here: write `Dense`, not `layers.Dense`.',
      fr: 'Les noms n’ont pas de point ici : écrivez `Dense`, pas `layers.Dense`.',
    },
  ],
  ['@', { en: 'There are no decorators in a spec.', fr: 'Une spécification n’a pas de décorateurs.' }],
]);

export const unknownSign = (image: string, range: Range): SyntaxFault =>
  syntaxFault(
    range,
    SIGNS.get(image) ?? {
      en: `\`${excerpt(image)}\` has no meaning in a spec. Remove it, or put it in quotes.`,
      fr: `\`${excerpt(image)}\` n’a pas de sens dans une spécification. Supprimez-le, ou mettez-le entre guillemets.`,
    },
  );
