import type { Words } from '../../catalogue/index.ts';
import { words } from './phrases.ts';

export function engineReady({ tensorflow, folder }: { readonly tensorflow: string; readonly folder: string }): Words {
  return words(
    `The native engine is ready: TensorFlow ${tensorflow}, in ${folder}.`,
    `Le moteur natif est prêt : TensorFlow ${tensorflow}, dans ${folder}.`,
  );
}

export const noAnswer: Words = words(
  'The set-up ended without a word, and nothing was installed. Start it again; what was downloaded is kept.',
  'L’installation s’est terminée sans un mot, et rien n’a été installé. Relancez-la ; ce qui est téléchargé est gardé.',
);
