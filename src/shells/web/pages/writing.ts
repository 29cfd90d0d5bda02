/** Where a reader says under which name decisions are kept and, on an open address, proves that they may make any. */
import { COOKIES, readerName } from "../guard/reader.ts";
import { html } from "../html.ts";
import type { DeedRow, PageRow, Reader, Shown } from "../page.ts";
import { form } from "../parts/form.ts";

export const writing: PageRow = {
  at: "/writing",
  says: "Your name for corrections, and the write token",
  show: ({ reader }) => page(reader, null),
};

export const writingDeed: DeedRow = {
  at: "/writing",
  says: "Keep the name, and the proof of the write token",
  writes: false,
  heavy: true,
  act: async ({ form: sent, reader, proofOf }) => {
    const given = String(sent.get("write-token") ?? "");
    const proof = given ? proofOf(given) : null;
    if (given && !proof) return { ...page(reader, "This is not the write token."), status: 403 };
    return {
      leadsTo: "/writing",
      remember: {
        [COOKIES.name]: readerName(String(sent.get("name") ?? "")),
        ...(proof && { [COOKIES.proof]: proof }),
      },
    };
  },
};

const page = (reader: Reader, wrong: string | null): Shown => ({
  title: "Writing here",
  crumbs: [],
  body: html`<h1>Writing here</h1>
    <p class="lead">
      ${
        reader.writes
          ? html`You may keep readouts and correct statements${reader.name ? html`, as ${reader.name}` : ""}.`
          : "You may read everything. Changing the archive from here wants the write token that parley serve printed."
      }
    </p>
    ${wrong ? html`<p class="wrong" role="alert">${wrong}</p>` : ""}
    ${form(
      reader,
      "/writing",
      html`<p>
          <label for="name">Your name, kept with each decision</label>
          <input id="name" name="name" value="${reader.name}" maxlength="80" autocomplete="name" />
        </p>
        ${
          !reader.writes
            ? html`<p>
                <label for="write-token">Write token</label>
                <input id="write-token" name="write-token" type="password" autocomplete="off" />
              </p>`
            : ""
        }
        <p><button>Keep</button></p>`,
    )}`,
});
