// One item at a time in large type, for a meeting room. The answer given here is the answer in the list.
import { answered, count } from "./desk.js";
import { box } from "./sheet.js";
import { part, say, tell } from "./words.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./round.js").Item} Item */
/** @typedef {import("./round.js").Sheet} Sheet */

/** @param {Desk} desk @param {Sheet} sheet @param {(item: Item) => boolean} shown @param {(item: Item) => string} named what a change of an item is called */
export function present(desk, sheet, shown, named) {
  const dialog = /** @type {HTMLDialogElement} */ (part("show"));
  const question = part("show-question");
  const radios = [.../** @type {NodeListOf<HTMLInputElement>} */ (dialog.querySelectorAll("[type=radio]"))];
  /** @type {Item[]} */
  let items = [];
  let at = 0;
  /** @type {Item | undefined} */
  let writing; // left for the list, to be written about

  function show() {
    const item = items[at];
    const [requirement, note, evidence] = ["requirement", "note", "evidence"].map((name) => box(item).querySelector(`[data-${name}]`)?.textContent ?? "");
    question.textContent = item.question;
    part("show-meta").textContent = [...box(item).querySelectorAll("[data-meta]")].map((line) => line.textContent).join(". ");
    part("show-requirement").textContent = requirement;
    part("show-note").textContent = note;
    part("show-evidence").textContent = evidence;
    mark();
  }

  /** The answer, and how far the team is. */
  function mark() {
    for (const radio of radios) radio.checked = radio.value === desk.now.current.answers[items[at].id]?.svar;
    const progress = say("answered", { n: count(desk.now.current), total: sheet.items.length });
    part("show-count").textContent = say("show-count", { n: at + 1, total: items.length, answered: progress });
  }

  /** @param {number} by */
  function go(by) {
    const to = at + by;
    if (to < 0 || to >= items.length) return tell("show", say(to < 0 ? "show-first" : "show-last"));
    at = to;
    tell("show", "");
    show();
    dialog.scrollTop = 0;
    question.focus();
  }

  part("present").addEventListener("click", () => {
    items = sheet.items.filter(shown);
    if (!items.length) return tell("way", say("none-shown"));
    const left = writing ? items.indexOf(writing) : -1;
    at = left < 0 ? Math.max(0, items.findIndex((item) => !desk.now.current.answers[item.id]?.svar)) : left;
    writing = undefined;
    tell("way", "");
    tell("show", "");
    show();
    dialog.showModal();
    document.documentElement.classList.add("showing");
    question.focus();
  });
  part("show-back").addEventListener("click", () => go(-1));
  part("show-on").addEventListener("click", () => go(1));
  part("show-close").addEventListener("click", () => dialog.close());
  part("show-write").addEventListener("click", () => {
    writing = items[at];
    dialog.close();
  });
  dialog.addEventListener("close", () => {
    document.documentElement.classList.remove("showing");
    if (!writing) return part("present").focus();
    const field = desk.now.current.answers[writing.id]?.svar === "gjelder-ikke" ? "hvorfor" : "kunnskap";
    box(writing).scrollIntoView();
    document.getElementById(`${writing.id}.${field}`)?.focus();
  });
  for (const radio of radios) {
    radio.addEventListener("change", () => desk.change(answered(desk.now, items[at], "svar", radio.value), named(items[at])));
  }
  desk.on(() => { if (dialog.open) mark(); });
}
