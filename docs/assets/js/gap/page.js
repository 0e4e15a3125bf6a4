// A GAP checklist with script: what is filled in becomes a round, and the page tells what it comes to. Without script the form is the same.
import { choose } from "./choose.js";
import { Desk, answered, differing, headed } from "./desk.js";
import { erase } from "./erase.js";
import { files } from "./files.js";
import { items } from "./items.js";
import { keep, kept } from "./keep.js";
import { plan } from "./plan.js";
import { present } from "./present.js";
import { progress } from "./progress.js";
import { report } from "./report.js";
import { ABOUT, FIELDS } from "./round.js";
import { rounds } from "./rounds.js";
import { fill, fillHead, fillItem, read, sheetOf } from "./sheet.js";
import { say } from "./words.js";

/** @typedef {import("./round.js").AboutField} AboutField */
/** @typedef {import("./round.js").Field} Field */
/** @typedef {import("./round.js").Item} Item */

const LONG = 50; // items
const PAUSE = 400; // ms after the last change before the result is made anew

const form = /** @type {HTMLFormElement} */ (document.querySelector("[data-checklist]"));
const sheet = sheetOf(form);
const byId = new Map(sheet.items.map((item) => [item.id, item]));
const found = kept(sheet);
const [current = read(form, sheet), ...earlier] = found.rounds;
const desk = new Desk({ current, earlier, others: [] });
fill(form, sheet, current);
form.classList.toggle("long", sheet.items.length > LONG);

/** @param {Item} item @param {Field} [field] */
const named = (item, field = "svar") => say("step-item", { number: item.number, field: FIELDS[field] });

form.addEventListener("input", (event) => {
  const field = /** @type {HTMLInputElement} */ (event.target);
  const dot = field.name.lastIndexOf(".");
  const item = byId.get(field.name.slice(0, dot));
  const name = field.name.slice(dot + 1);
  const key = /^(select-one|radio)$/.test(field.type) ? "" : field.name; // what is typed is one step
  if (item && name in FIELDS) desk.change(answered(desk.now, item, /** @type {Field} */ (name), field.value), named(item, /** @type {Field} */ (name)), key);
  else if (name in ABOUT) desk.change(headed(desk.now, /** @type {AboutField} */ (name), field.value), say("step-about", { field: ABOUT[/** @type {AboutField} */ (name)] }), key);
});
form.addEventListener("change", () => desk.rest());
form.addEventListener("submit", (event) => event.preventDefault());
desk.on((now, before) => {
  if (now.current.about !== before.current.about) fillHead(form, now.current);
  for (const item of differing(sheet.items, now.current, before.current)) fillItem(form, item, now.current.answers[item.id]);
});

const { shown } = choose(form, sheet);
const { forget, safe } = keep(desk, sheet, found);
const { compare } = rounds(desk, form, sheet);
const { draw } = plan(desk, form, sheet, refresh);
items(desk, form, sheet);
const { foot } = progress(desk, form, sheet, shown);
present(desk, sheet, shown, named);
files(desk, sheet, safe);
erase(desk, sheet, forget);

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

/** Brings all that is counted up to date. */
function refresh() {
  clearTimeout(waiting);
  foot();
  report(sheet, desk.now.current);
  draw();
  compare();
}

desk.on(() => {
  clearTimeout(waiting);
  waiting = setTimeout(refresh, PAUSE);
});
refresh();
for (const each of document.querySelectorAll("[data-script]")) each.removeAttribute("hidden");
