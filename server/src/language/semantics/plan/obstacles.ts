import type { Words } from '../../../catalogue/index.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Range } from '../../syntax/ast.ts';
import type { SettingsModel } from '../model.ts';

/** Why there is nothing to train, as problems of the text. */

const obstacle = (rule: string, range: Range, message: Words): Problem => ({
  rule,
  severity: 'error',
  range,
  message,
  related: [],
  fixes: [],
});

const names = (blocks: readonly SettingsModel[]): string => blocks.map(({ name, kind }) => `\`${name ?? kind}\``).join(', ');

export const noTrain = (): Problem =>
  obstacle(
    'missing-train-setting',
    { start: 0, end: 0 },
    {
      en: 'Nothing says how to train: the file has no `train` block. Write one with a `loss` and an `optimizer`.',
      fr: 'Rien ne dit comment entraîner : le fichier n’a pas de bloc `train`. Écrivez-en un, avec `loss` et `optimizer`.',
    },
  );

export const severalTrains = (blocks: readonly SettingsModel[]): Problem =>
  obstacle('missing-train-setting', blocks[0]?.declaration.keyword ?? { start: 0, end: 0 }, {
    en: `The file has several \`train\` blocks: ${names(blocks)}. Say which one to train.`,
    fr: `Le fichier a plusieurs blocs \`train\` : ${names(blocks)}. Dites lequel entraîner.`,
  });

export const unknownTrain = (name: string, blocks: readonly SettingsModel[]): Problem =>
  obstacle('unknown-name', blocks[0]?.declaration.keyword ?? { start: 0, end: 0 }, {
    en: `No \`train\` block is called \`${name}\`. The file has ${names(blocks)}.`,
    fr: `Aucun bloc \`train\` ne s’appelle \`${name}\`. Le fichier a ${names(blocks)}.`,
  });

export const noNetwork = ({ declaration }: SettingsModel): Problem =>
  obstacle('missing-train-setting', declaration.keyword, {
    en: 'There is no network to train. Declare one: `network { … }`.',
    fr: 'Il n’y a pas de réseau à entraîner. Déclarez-en un : `network { … }`.',
  });

export const brokenNetwork = (name: string, { declaration }: SettingsModel): Problem =>
  obstacle('missing-train-setting', declaration.keyword, {
    en: `The shapes of network \`${name}\` are not known to its end, so it cannot be trained. Repair its errors first.`,
    fr: `Les formes du réseau \`${name}\` ne sont pas connues jusqu’au bout : il ne peut pas être entraîné. Corrigez d’abord ses erreurs.`,
  });

/** Keras: "You cannot `class_weight` and `sample_weight` at the same time." */
export const weighedTwice = ({ settings, config, declaration }: SettingsModel, data: SettingsModel): Problem | undefined => {
  if (!config.class_weight || !data.config.sample_weight) return undefined;
  const written = settings.find(({ parameter }) => parameter === 'class_weight')?.setting;
  return obstacle('invalid-argument', written?.value?.range ?? declaration.keyword, {
    en: '`class_weight` weighs each row by its class, and `sample_weight` of the data by a column: Keras takes one of the two. Multiply the weights in the column by those of the classes, or leave one out.',
    fr: '`class_weight` pondère chaque ligne par sa classe, et `sample_weight` des données par une colonne : Keras n’accepte que l’un des deux. Multipliez les poids de la colonne par ceux des classes, ou omettez l’un des deux.',
  });
};

export const noLoss = ({ declaration }: SettingsModel): Problem =>
  obstacle('missing-train-setting', declaration.keyword, {
    en: 'Without a `loss` there is nothing to minimise. For numbers write `loss = mean_squared_error`.',
    fr: 'Sans `loss`, il n’y a rien à minimiser. Pour des nombres, écrivez `loss = mean_squared_error`.',
  });

export const noData = ({ declaration }: SettingsModel): Problem =>
  obstacle('missing-train-setting', declaration.keyword, {
    en: 'Nothing says what to learn from. Declare the data: `data { source = csv("…") … }`.',
    fr: 'Rien ne dit de quoi apprendre. Déclarez les données : `data { source = csv("…") … }`.',
  });
