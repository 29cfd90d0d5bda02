/** A form that changes something: `form(reader, "/keep", html`...`)` carries the value that proves it is ours. */
import { html, type Html } from "../html.ts";
import type { Reader } from "../page.ts";

export const TOKEN = "token";

export const form = (reader: Reader, at: string, fields: Html, kind = ""): Html =>
  html`<form method="post" action="${at}" enctype="multipart/form-data" class="${kind || "plain"}">
    <input type="hidden" name="${TOKEN}" value="${reader.token}" />
    ${fields}
  </form>`;
