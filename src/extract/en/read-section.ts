/** The passes over one English section, in order: who and where, when, who said what, what it points to. */
import type { Engagement } from "../../model/engagement.ts";
import type { Head, Section } from "../../model/head.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import type { Record } from "../../model/record.ts";
import { findStatements } from "./find-statements.ts";
import { findReferences } from "./references/find-references.ts";
import { findTime } from "./time/find-time.ts";
import { findEngagement } from "./who/find-engagement.ts";

/** Everything of a record but its document. */
export type Reading = Omit<Record, "document">;

/** What an English section says, read by the passes in the order that each needs the ones before. */
export function readSection(text: string, head: Head, section: Section, k: Knowledge): Reading {
  const who = findEngagement(text, head, section, k);
  const when = findTime(text, head, section, who.engagement, k);
  const said = findStatements(text, head, section, who.room, k);
  const pointed = findReferences(text, head, section, when.time, who.engagement, k);
  const engagement: Engagement | null = who.engagement && {
    ...who.engagement,
    time: { ...when.time, told: when.spans },
  };
  return {
    engagement,
    statements: said.statements,
    references: pointed.references,
    unread: said.unread,
    warnings: [...who.problems, ...when.problems, ...said.problems, ...pointed.problems],
    candidates: said.candidates,
  };
}
