// The action plan: every gap with what the team will do, who and when. Made when it is opened or printed.
import { gaps } from "./result.js";
import { head, priority, scrolled, who } from "./report.js";
import { ANSWERS, BARRIERS, FIELDS, FIELD_NAMES } from "./round.js";
import { control } from "./sheet.js";
import { make, part, say, tell } from "./words.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./result.js").Gap} Gap */
/** @typedef {import("./round.js").Sheet} Sheet */

/** @param {Desk} desk @param {HTMLFormElement} form @param {Sheet} sheet @param {() => void} refresh brings the result up to date */
export function plan(desk, form, sheet, refresh) {
  const fold = /** @type {HTMLDetailsElement} */ (part("plan"));
  const article = /** @type {HTMLElement} */ (form.closest("article"));
  let drawn = desk.now.current;
  let opened = false; // before the plan was printed

  function draw() {
    drawn = desk.now.current;
    const found = gaps(sheet, drawn);
    part("plan-body").replaceChildren(...(found.length ? table(found) : [make("p", {}, say("plan-none"))]));
    return found.length;
  }

  /** @param {Gap[]} found */
  function table(found) {
    const name = who(drawn) ? say("plan-caption", { who: who(drawn) }) : say("plan-caption-none");
    const heads = [say("plan-item"), FIELDS.svar, FIELDS.tiltak, FIELDS.ansvarlig, FIELDS.frist, say("plan-priority")];
    const rows = found.map((gap) => {
      const { item, answer } = gap;
      const cells = [ANSWERS[/** @type {import("./round.js").Svar} */ (answer.svar)], "", answer.ansvarlig || say("not-written"), answer.frist || say("not-written"), priority(gap)];
      const hinder = [BARRIERS[answer.barriere], answer.hinder].filter(Boolean).join(". ");
      const act = make("td", {}, answer.tiltak || say("not-written"), ...(hinder ? [make("span", { class: "note" }, say("hinders", { text: hinder }))] : []));
      const point = make("th", { scope: "row" }, `${item.number}. `, make("a", { href: `#punkt-${item.id}` }, item.question));
      return make("tr", {}, point, ...cells.map((text, index) => (index === 1 ? act : make("td", {}, text))));
    });
    const made = make("table", { class: "table" }, make("caption", {}, name), head(heads, false), make("tbody", {}, ...rows));
    return [scrolled(say("plan-caption-none"), made), make("p", { class: "small quiet" }, say("plan-note"))];
  }

  fold.addEventListener("toggle", () => { if (fold.open) draw(); });
  part("print-plan").addEventListener("click", () => {
    if (!draw()) return tell("plan", say("printed-none"));
    tell("plan", "");
    article.classList.add("gap--plan");
    opened = fold.open;
    fold.open = true;
    print();
  });
  part("print-all").addEventListener("click", () => print());
  addEventListener("beforeprint", () => {
    refresh();
    written(form, sheet);
  });
  addEventListener("afterprint", () => {
    if (article.classList.contains("gap--plan")) fold.open = opened;
    article.classList.remove("gap--plan");
    for (const copy of form.querySelectorAll(".written")) copy.remove();
  });
  return { draw: () => { if (fold.open && drawn !== desk.now.current) draw(); } };
}

/** On paper a field can't be scrolled: what is written stands as text in its place. @param {HTMLFormElement} form @param {Sheet} sheet */
function written(form, sheet) {
  for (const copy of form.querySelectorAll(".written")) copy.remove(); // some browsers say twice that they will print
  const names = ["enhet", "dato", "roller", "runde", ...sheet.items.flatMap((item) => FIELD_NAMES.map((name) => `${item.id}.${name}`))];
  for (const name of names) {
    const field = control(form, name);
    if (field && !(field instanceof HTMLSelectElement) && field.value) field.after(make("span", { class: "written" }, field.value));
  }
}
