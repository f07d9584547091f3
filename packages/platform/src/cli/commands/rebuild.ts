import { rebuildPictures } from '../../modules/processes/pictures-repository.js';
import { rebuildDerived } from '../../modules/powers/lifecycle/store-derived.js';
import type { Command } from '../command.js';
import { parseCommandArguments } from '../parse-command-arguments.js';
import { withDatabase } from '../with-database.js';

export const rebuildCommand: Command = {
  summary: 'Make the public catalogue anew from the decisions, and the pictures of flowcharts.',
  usage: [
    'Usage: npx sunlit rebuild',
    '',
    'Nothing should change by it: the catalogue, suspensions and the feed of changes follow from the decisions alone.',
    'Run it after a release note says that the rule of derivation or the layout of flowcharts changed. Readers are not',
    'disturbed; decisions wait.',
  ],
  run(args, context) {
    parseCommandArguments(args, {});
    return withDatabase(context, async (db) => {
      await db.transaction().execute(async (tx) => {
        const powers = await rebuildDerived(tx);
        const charts = await rebuildPictures(tx);
        context.output.write(`Made anew from the decisions: ${powers} powers. Laid out anew: ${charts} flowcharts.\n`);
      });
    });
  },
};
