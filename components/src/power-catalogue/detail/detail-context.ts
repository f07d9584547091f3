import type { TemplateResult } from 'lit';
import type { Power } from '@sunlit/contract';
import type { CatalogueClient } from '../../internal/catalogue-client.js';
import type { Environment } from '../../internal/environment.js';
import type { Words } from '../words.js';
import type { DetailStrings } from './strings-zh-cn.js';

/** What the catalogue hands to the view of an opened power. */
export interface DetailInput {
  readonly words: Words;
  readonly client: CatalogueClient | undefined;
  /** How the catalogue looks, for elements inside it. */
  readonly environment: Environment;
  /** The way back to the list. */
  readonly bar: TemplateResult;
}

/** The same with what the view adds for its sections. */
export interface DetailContext extends DetailInput {
  readonly power: Power;
  readonly strings: DetailStrings;
}
