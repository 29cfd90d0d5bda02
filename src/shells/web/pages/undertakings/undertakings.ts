/** The ledger of undertakings: who promised what to whom, by when, what was said of it since, and what became of it. */
import type { UndertakingEntry } from "../../../../model/track.ts";
import { count, html, shown, shownShort, type Html } from "../../html.ts";
import type { Asked, PageRow, Reader } from "../../page.ts";
import { empty } from "../../parts/empty.ts";
import { form } from "../../parts/form.ts";
import { pageOfList } from "../../parts/page-of-list.ts";
import { olderThan, pager } from "../../parts/pager.ts";
import { periodOf } from "../../parts/period.ts";
import { problemPage } from "../../parts/problem.ts";
import type { WebTools } from "../../tools.ts";
import { STATUSES, promiseLine } from "./promise-line.ts";

/** So many undertakings a page, and the newest so many are looked at; older ones by their day. */
const MOST = 20;
const NEWEST = 200;

type Status = UndertakingEntry["status"];
export const isStatus = (word: unknown): word is Status => typeof word === "string" && Object.hasOwn(STATUSES, word);

export const undertakingsPage: PageRow = {
  at: "/undertakings",
  says: "Undertakings: who promised what to whom, and what became of it",
  show: async ({ tools, query, url, reader }) => {
    const asked = askedOf(tools, query);
    if ("wrong" in asked) return problemPage(400, shown(asked.wrong), "Go back and choose anew.");
    const { by, to, status, filter } = asked;
    const all = await (
      await tools.archive.tracking()
    ).undertakings(tools.archive.store, filter, { by, to, most: NEWEST, ...(status && { status: [status] }) });
    const page = pageOfList(all.toReversed(), idOf, query.get("after"), MOST);
    return {
      title: "Undertakings",
      place: "undertakings",
      body: html`<h1>Undertakings</h1>
        <p class="lead">
          Statements that commit a speaker to do something, told once for all readouts of an engagement. What became of
          one is for a person to say.
        </p>
        ${await choices(tools, query)}
        <p class="counted">
          ${all.length === NEWEST ? "The newest " : ""}${count(page.of, "undertaking")}${saying(tools, asked)}${
            page.of ? html`; ${page.from} to ${page.from + page.rows.length - 1}, the newest first` : ""
          }.
          <a href="/api/v1/undertakings?${dataQuery(query)}&format=csv" download="undertakings.csv">CSV</a>
        </p>
        ${
          page.rows.length
            ? html`<ol class="lines" role="list">
                ${page.rows.map((u) => html`<li id="${idOf(u)}">${promiseLine(tools, u)} ${setting(reader, u, url)}</li>`)}
              </ol>`
            : empty("No undertaking of the archive is like this.", html`<a href="/undertakings">All undertakings</a>`)
        }
        ${pager(url, page.next)} ${page.next || all.length < NEWEST ? "" : olderThan(url, all[0]?.day ?? null)}`,
    };
  },
};

/** Names an undertaking within the page and the list. */
export const idOf = (u: Pick<UndertakingEntry, "document" | "part" | "statement">): string =>
  `u-${u.document}-${u.part}-${u.statement ?? ""}`;

interface Choice {
  by: string[];
  to: string[];
  status: Status | null;
  filter: Parameters<Awaited<ReturnType<Asked["tools"]["archive"]["tracking"]>>["undertakings"]>[1];
}

function askedOf(tools: WebTools, query: URLSearchParams): Choice | { wrong: string } {
  const codes: { [name: string]: string[] } = { by: [], with: [] };
  for (const name of ["by", "with"])
    for (const value of query.getAll(name).filter((v) => v.trim())) {
      const code = tools.archive.filterWords.party(value.trim());
      if (!code) return { wrong: `\u201c${shownShort(value, 80)}\u201d is no country or body that Parley knows.` };
      codes[name]?.push(code);
    }
  const status = query.get("status") || null;
  if (status !== null && !isStatus(status)) return { wrong: `\u201c${shownShort(status, 40)}\u201d is no status.` };
  const period = periodOf(tools, query);
  if ("wrong" in period) return { wrong: `${period.wrong}.` };
  return { by: codes["by"] ?? [], to: codes["with"] ?? [], status, filter: period.filter };
}

/** The same question as the interface for programs takes it. */
function dataQuery(query: URLSearchParams): URLSearchParams {
  const out = new URLSearchParams();
  for (const [name, value] of query)
    if (["by", "with", "status", "from", "to"].includes(name) && value.trim()) out.append(name, value);
  return out;
}

const saying = ({ app }: WebTools, { by, to, status }: Choice): Html =>
  html`${by.length ? ` by ${by.map((p) => app.theParty(p)).join(" or ")}` : ""}${
    to.length ? ` in talks with ${to.map((p) => app.theParty(p)).join(" and ")}` : ""
  }${status ? `, ${STATUSES[status]}` : ""}`;

async function choices(tools: WebTools, query: URLSearchParams): Promise<Html> {
  const speakers = await tools.archive.counts("statements", "speaker", { undertaking: true });
  const chosen = (name: string): Set<string> =>
    new Set(query.getAll(name).map((v) => tools.archive.filterWords.party(v.trim()) ?? ""));
  const select = (name: string, label: string): Html => {
    const on = chosen(name);
    return html`<label
      >${label}
      <select name="${name}">
        <option value="">anybody</option>
        ${speakers.map(
          (s) =>
            html`<option value="${s.value}" ${on.has(s.value) ? html` selected` : ""}>
              ${tools.app.partyName(s.value)} (${s.count})
            </option>`,
        )}
      </select></label
    >`;
  };
  // A second party that the address names stays asked for, though the form has room for one.
  const more = query.getAll("with").slice(1);
  const status = query.get("status");
  return html`<form class="filters" action="/undertakings">
    ${select("by", "Promised by")} ${select("with", "in talks with")}
    ${more.map((v) => html`<input type="hidden" name="with" value="${v}" />`)}
    <label
      >Status
      <select name="status">
        <option value="">any</option>
        ${Object.entries(STATUSES).map(
          ([value, word]) => html`<option value="${value}" ${value === status ? html` selected` : ""}>${word}</option>`,
        )}
      </select></label
    >
    <label>From <input name="from" value="${query.get("from") ?? ""}" size="10" placeholder="2031-05" /></label>
    <label>to <input name="to" value="${query.get("to") ?? ""}" size="10" placeholder="2033" /></label>
    <button>Show</button>
  </form>`;
}

/** Where a person says what became of it. */
function setting(reader: Reader, u: UndertakingEntry, url: URL): Html {
  if (!reader.writes || u.statement === null) return "";
  const id = idOf(u);
  return html`<details class="setting">
    <summary>Say what became of it</summary>
    ${form(
      reader,
      "/undertakings/status",
      html`<input type="hidden" name="document" value="${u.document}" />
        <input type="hidden" name="part" value="${u.part}" />
        <input type="hidden" name="statement" value="${u.statement}" />
        <input type="hidden" name="back" value="${url.pathname}${url.search}" />
        <p>
          <label for="${id}-status">Status</label>
          <select id="${id}-status" name="status">
            ${Object.entries(STATUSES).map(
              ([value, word]) =>
                html`<option value="${value}" ${value === u.status ? html` selected` : ""}>${word}</option>`,
            )}
          </select>
        </p>
        <p>
          <label for="${id}-note">Note</label>
          <input id="${id}-note" name="note" maxlength="1000" value="${u.decided?.note ?? ""}" />
        </p>
        <p>
          <label for="${id}-source">Source</label>
          <input
            id="${id}-source"
            name="source"
            maxlength="1000"
            value="${u.decided?.source ?? ""}"
            placeholder="An address or a title"
          />
        </p>
        <p>
          <label for="${id}-by">Your name</label>
          <input id="${id}-by" name="by" maxlength="80" required value="${reader.name}" autocomplete="name" />
        </p>
        <p><button>Keep</button></p>`,
    )}
  </details>`;
}
