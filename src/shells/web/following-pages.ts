/** Pages that hold readouts beside each other and follow words over time. */
import type { DeedRow, PageRow } from "./page.ts";
import { briefPage } from "./pages/brief/brief.ts";
import { comparePage, comparisonFile, engagementPage } from "./pages/compare/engagement.ts";
import { following } from "./pages/following.ts";
import { formulasPage } from "./pages/formulas/formulas.ts";
import { issuePage } from "./pages/issues/issue.ts";
import { issuesPage } from "./pages/issues/issues.ts";
import { peoplePage } from "./pages/people/people.ts";
import { personPage } from "./pages/people/person.ts";
import { relationPage } from "./pages/relations/relation.ts";
import { relationsPage } from "./pages/relations/relations.ts";
import { searchPage } from "./pages/search/search.ts";
import { setStatusDeed } from "./pages/undertakings/set-status.ts";
import { undertakingsPage } from "./pages/undertakings/undertakings.ts";

export const FOLLOWING_PAGES: readonly PageRow[] = [
  engagementPage,
  comparePage,
  comparisonFile,
  briefPage,
  relationsPage,
  relationPage,
  issuesPage,
  issuePage,
  formulasPage,
  undertakingsPage,
  peoplePage,
  personPage,
  searchPage,
  following,
];
export const FOLLOWING_DEEDS: readonly DeedRow[] = [setStatusDeed];
