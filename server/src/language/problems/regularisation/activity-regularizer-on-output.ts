import { configuredOf } from '../../semantics/plan/read.ts';
import { innerConfig } from '../facts/activation.ts';
import { lastOf } from '../facts/flow.ts';
import { givenTo } from '../facts/given.ts';
import { surveyOf } from '../facts/survey.ts';
import { fix } from '../fixes.ts';
import { defineRule, words } from '../rule.ts';

const TITLE = words('Make it a `kernel_regularizer`', 'En faire un `kernel_regularizer`');

export const activityRegularizerOnOutput = defineRule({
  name: 'activity-regularizer-on-output',
  group: 'regularisation',
  severity: 'info',
  doc: words('The outputs of the network are penalised.', 'Les sorties du réseau sont pénalisées.'),
  why: words(
    'An activity regularizer penalises what a layer gives, not its weights. On the last layer it pulls the predictions themselves to 0.',
    'Un régulariseur d’activité pénalise ce qu’une couche rend, pas ses poids. Sur la dernière couche, il tire les prédictions elles-mêmes vers 0.',
  ),
  check: (context) =>
    context.networks.flatMap((network) =>
      network.outputs.flatMap((output) => {
        const node = surveyOf(network, context).regularized.length > 0 ? lastOf(output) : undefined;
        const written = node && givenTo(node.layer, 'activity_regularizer', context)?.argument;
        if (!written || !configuredOf(innerConfig(node.layer)?.activity_regularizer)) return [];
        const name = context.called(node.layer);
        const free = node.site.trail.length === 0 && !givenTo(node.layer, 'kernel_regularizer', context);
        const canTake = 'kernel_regularizer' in node.layer.entry.params && written.name;
        return [
          {
            site: { range: written.range, trail: node.site.trail },
            message: words(
              `\`activity_regularizer\` on ${name}, the last layer, pulls the predictions to 0. To keep weights small, take \`kernel_regularizer\`.`,
              `\`activity_regularizer\` sur ${name}, la dernière couche, tire les prédictions vers 0. Pour de petits poids, prenez \`kernel_regularizer\`.`,
            ),
            fixes: free && canTake ? [fix(TITLE, { range: canTake.range, text: 'kernel_regularizer' }, false)] : [],
          },
        ];
      }),
    ),
});
