import type { Words } from '@nnspec/server/protocol';

/** What is said about setting the native engine up. */
export const engineWords = {
  install: { en: 'Install the native engine', fr: 'Installer le moteur natif' },
  wasmOnce: { en: 'Train with wasm once', fr: 'Entraîner une fois avec wasm' },
  installing: { en: 'NNSpec: native engine', fr: 'NNSpec : moteur natif' },
  trainNow: { en: 'Train now', fr: 'Entraîner maintenant' },
  cancelled: {
    en: 'The set-up of the native engine was cancelled. What was downloaded is kept for the next time.',
    fr: 'L’installation du moteur natif a été annulée. Ce qui est téléchargé est gardé pour la prochaine fois.',
  },
  broke: {
    en: 'The set-up of the native engine ended without an answer. Nothing is half installed; the output channel has the details.',
    fr: 'L’installation du moteur natif s’est terminée sans réponse. Rien n’est installé à moitié ; la sortie donne les détails.',
  },
  output: { en: 'Show output', fr: 'Afficher la sortie' },
} as const satisfies Readonly<Record<string, Words>>;

export function installed(tensorflow: string): Words {
  return {
    en: `The native engine is ready: TensorFlow ${tensorflow}.`,
    fr: `Le moteur natif est prêt : TensorFlow ${tensorflow}.`,
  };
}
