import type { Words } from '@nnspec/server/protocol';

/** What is said when the language server fails. */
export const serverWords = {
  gone: {
    en: 'The NNSpec language server ended five times within three minutes and is left alone now. Your files are unharmed; checks, hovers and completion rest until it is started again.',
    fr: 'Le serveur de langage NNSpec s’est arrêté cinq fois en trois minutes et n’est plus relancé. Vos fichiers sont intacts ; vérifications, infobulles et complétion attendent son redémarrage.',
  },
  noStart: {
    en: 'The NNSpec language server did not start, so there are no checks, hovers or completion. The output channel says why.',
    fr: 'Le serveur de langage NNSpec n’a pas démarré : ni vérifications, ni infobulles, ni complétion. La sortie en donne la raison.',
  },
  noAnswer: {
    en: 'The NNSpec language server gave no answer that could be read. Restart it and try again; the output channel has the details.',
    fr: 'Le serveur de langage NNSpec n’a pas donné de réponse lisible. Redémarrez-le et réessayez ; la sortie donne les détails.',
  },
  restart: { en: 'Restart the server', fr: 'Redémarrer le serveur' },
  output: { en: 'Show output', fr: 'Afficher la sortie' },
} as const satisfies Readonly<Record<string, Words>>;
