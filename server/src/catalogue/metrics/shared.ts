import { integer, list, number, optional, or, text } from '../kit/params.ts';

export { dtype } from '../losses/shared.ts';

const reportedName = { en: 'Name under which its values are reported.', fr: 'Nom sous lequel ses valeurs sont rapportées.' };

export const metricName = (name: string) => text(reportedName, { default: name });

/** Keras makes a name of the class where none is given. */
export const ownName = optional(text(reportedName));

const share = { min: 0, max: 1 };

const thresholdDoc = {
  en: 'Output above which an answer counts as yes: one, or a list, which gives a value each.',
  fr: 'Sortie au-dessus de laquelle une réponse compte pour oui : un seuil, ou une liste, qui donne une valeur chacun.',
};

export const thresholds = optional(
  or(
    number(thresholdDoc, share, { usual: { en: '0.5, taken when left out.', fr: '0.5, pris par défaut.' } }),
    list(number(thresholdDoc, share)),
  ),
);

export const numThresholds = (least: number) =>
  integer(
    {
      en: 'Thresholds, evenly spaced from 0 to 1, at which answers are counted.',
      fr: 'Nombre de seuils, à intervalles égaux de 0 à 1, où les réponses sont comptées.',
    },
    { default: 200, min: least },
    { usual: { en: '200.', fr: '200.' } },
  );

export const classId = optional(
  integer(
    {
      en: 'Only this class is judged, counted from 0; `none`: all of them.',
      fr: 'Seule cette classe est jugée, à partir de 0 ; `none` : toutes.',
    },
    {},
    { usual: { en: 'Left out; the rare class, where it alone matters.', fr: 'Omis ; la classe rare, si elle seule compte.' } },
  ),
);

export const topK = optional(
  integer(
    {
      en: 'Counts as yes only the so many largest outputs of a sample.',
      fr: 'Ne compte pour oui que les tant plus grandes sorties d’un échantillon.',
    },
    { min: 1 },
    { usual: { en: 'Left out.', fr: 'Omis.' } },
  ),
);
