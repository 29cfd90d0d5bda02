/** All questions of the interface, in the order in which the description lists them. */
import type { AnyQuestion } from "./question.ts";
import { COMPARING_QUESTIONS } from "./questions/comparing.ts";
import { DOCUMENT_QUESTIONS } from "./questions/documents.ts";
import { ENGAGEMENT_QUESTIONS } from "./questions/engagements.ts";
import { NAME_QUESTIONS } from "./questions/names.ts";
import { READ_QUESTIONS } from "./questions/read.ts";
import { SEARCH_QUESTIONS } from "./questions/search.ts";
import { STATEMENT_QUESTIONS } from "./questions/statements.ts";
import { TRACKING_QUESTIONS } from "./questions/tracking.ts";

export const QUESTIONS: readonly AnyQuestion[] = [
  ...READ_QUESTIONS,
  ...SEARCH_QUESTIONS,
  ...STATEMENT_QUESTIONS,
  ...DOCUMENT_QUESTIONS,
  ...ENGAGEMENT_QUESTIONS,
  ...COMPARING_QUESTIONS,
  ...TRACKING_QUESTIONS,
  ...NAME_QUESTIONS,
];
