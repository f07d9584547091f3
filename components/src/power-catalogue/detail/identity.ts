import type { ExerciseLevel, PowerClass } from '@sunlit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../../strings/dates.js';
import { format } from '../../strings/format.js';
import { facts, prose, section } from './blocks.js';
import type { DetailContext } from './detail-context.js';
import type { DetailStrings } from './strings-zh-cn.js';

/** What the power is, whose it is, and which version this is. */
export function renderIdentity({ power, strings, words }: DetailContext): TemplateResult {
  const { content } = power;
  const since = power.effectiveFrom;
  const audiences = content.audiences.map((audience) => audienceName(audience, strings));
  return section(
    strings.sectionFacts,
    html`${content.summary === undefined ? nothing : prose(content.summary)}
    ${facts([
      [strings.code, power.code],
      [strings.standardName, content.standardName],
      [strings.classLabel, className(content.class, strings)],
      [strings.exerciseLevel, content.exerciseLevel && levelName(content.exerciseLevel, strings)],
      [strings.implementingBody, bodyText(power.content.implementingBody, strings)],
      [strings.creditCode, content.implementingBody?.creditCode],
      [strings.audiences, audiences.length === 0 ? undefined : audiences.join('、')],
      [strings.topics, content.topics.join('、')],
      [strings.keywords, content.keywords.join('、')],
      [strings.externalCodes, content.externalCodes.map(({ scheme, value }) => `${scheme} ${value}`).join('；')],
      [
        strings.versionLabel,
        since && format(strings.versionSince, { no: power.versionNo, day: formatDay(since, words.language) }),
      ],
      [strings.contentHash, html`<code>${power.contentHash}</code>`],
    ])}`,
  );
}

type Body = DetailContext['power']['content']['implementingBody'];

function bodyText(body: Body, strings: DetailStrings): string | undefined {
  if (body === undefined) return undefined;
  const natures = {
    statutory: strings.natureStatutory,
    authorized: strings.natureAuthorized,
    entrusted: strings.natureEntrusted,
  };
  const entrusted =
    body.entrustingBody === undefined ? '' : `；${format(strings.entrustedBy, { body: body.entrustingBody })}`;
  return `${body.name}（${natures[body.nature]}）${entrusted}`;
}

function className(powerClass: PowerClass, strings: DetailStrings): string {
  return strings[`class${capitalised(powerClass)}`];
}

function levelName(level: ExerciseLevel, strings: DetailStrings): string {
  return strings[`level${capitalised(level)}`];
}

function audienceName(
  audience: DetailContext['power']['content']['audiences'][number],
  strings: DetailStrings,
): string {
  return strings[`audience${capitalised(audience)}`];
}

function capitalised<Word extends string>(word: Word): Capitalize<Word> {
  return (word.slice(0, 1).toUpperCase() + word.slice(1)) as Capitalize<Word>; // what the type says, computed
}
