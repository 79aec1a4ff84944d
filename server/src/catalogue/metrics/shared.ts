import { text } from '../kit/params.ts';

export { dtype } from '../losses/shared.ts';

export const metricName = (name: string) =>
  text(
    { en: 'Name under which its values are reported.', fr: 'Nom sous lequel ses valeurs sont rapportées.' },
    { default: name },
  );
