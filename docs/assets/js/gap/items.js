// What an item says about its own answer: the priority we suggest, and that its demand has changed since it was answered.
import { confirmed, differing } from "./desk.js";
import { suggested } from "./result.js";
import { ANSWERS, PRIORITIES, changed } from "./round.js";
import { box, control } from "./sheet.js";
import { button, make, part, say } from "./words.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./round.js").Answer} Answer */
/** @typedef {import("./round.js").Item} Item */
/** @typedef {import("./round.js").Round} Round */
/** @typedef {import("./round.js").Sheet} Sheet */

/** @param {Desk} desk @param {HTMLFormElement} form @param {Sheet} sheet */
export function items(desk, form, sheet) {
  /** @param {Item} item */
  function tellOf(item) {
    const answer = desk.now.current.answers[item.id];
    const priority = suggested(item.strength, answer?.svar ?? "");
    const select = /** @type {HTMLSelectElement} */ (control(form, `${item.id}.prioritet`));
    const text = priority ? say("suggestion", { priority: PRIORITIES[priority].toLowerCase() }) : say("not-chosen");
    if (select.options[0].text !== text) select.options[0].text = text;
    box(item).classList.toggle("item--why", answer?.svar === "gjelder-ikke" || Boolean(answer?.hvorfor));
    flag(item, answer !== undefined && answer.edition !== item.edition);
  }

  /** @param {Item} item @param {boolean} on */
  function flag(item, on) {
    const old = box(item).querySelector(".flag");
    if (!on || old) {
      if (!on) old?.remove();
      return;
    }
    const act = button(say("confirm"), "", () => {
      desk.change(confirmed(desk.now, item), say("step-confirm", { number: item.number }));
      /** @type {HTMLElement} */ (box(item).querySelector("[type=radio]:checked, [type=radio]")).focus();
    });
    box(item).querySelector(".choices")?.before(make("div", { class: "caution flag" }, make("p", {}, say("edition")), make("p", { class: "no-print" }, act)));
  }

  /** Answers to items the list does not have. @param {Round} round */
  function gone(round) {
    const lines = Object.entries(round.apart).map(([id, answer]) => make("li", {}, say("gone-one", { id, text: inWords(answer) })));
    part("gone").hidden = !lines.length;
    part("gone").replaceChildren(make("p", {}, say("gone")), make("ul", {}, ...lines));
  }

  /** Where to read again: an item alone says so far down the page. @param {Round} round */
  function again(round) {
    const items = changed(sheet, round);
    if (!items.length && part("changed").hidden) return;
    const links = items.flatMap((item, index) => [index ? ", " : "", make("a", { href: `#punkt-${item.id}` }, say("changed-item", { number: item.number }))]);
    part("changed").hidden = !links.length;
    part("changed").replaceChildren(say("changed-items"), ...links);
  }

  desk.on((now, before) => {
    if (now.current.answers !== before.current.answers) again(now.current);
    for (const item of differing(sheet.items, now.current, before.current)) tellOf(item);
    if (now.current.apart !== before.current.apart) gone(now.current);
  });
  for (const id of Object.keys(desk.now.current.answers)) {
    const item = sheet.items.find((each) => each.id === id);
    if (item) tellOf(item);
  }
  again(desk.now.current);
  gone(desk.now.current);
}

/** @param {Answer} answer */
const inWords = ({ svar, hvorfor, kunnskap, tiltak }) =>
  [svar && ANSWERS[/** @type {import("./round.js").Svar} */ (svar)], hvorfor, kunnskap, tiltak].filter(Boolean).join(". ");
