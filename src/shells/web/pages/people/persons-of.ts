/** The persons of one party: those whom readouts of its talks name as its own. */
import type { Person } from "../../../../app.ts";
import type { WebTools } from "../../tools.ts";

export const personsOf = async ({ archive }: WebTools, party: string | null): Promise<Person[]> =>
  (await archive.persons(party === null ? {} : { party: [party] })).filter((p) => p.party === party);
