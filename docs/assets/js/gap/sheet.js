// Between the page's form and a round: what the list asks, what stands in the fields, and a round put into them.
import { ABOUT_NAMES, FIELD_NAMES, blank, filled, unanswered } from "./round.js";

/** @typedef {import("./round.js").Answer} Answer */
/** @typedef {import("./round.js").Field} Field */
/** @typedef {import("./round.js").Item} Item */
/** @typedef {import("./round.js").Round} Round */
/** @typedef {import("./round.js").Sheet} Sheet */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/** @param {ParentNode} within @param {string} selector */
const textOf = (within, selector) => (within.querySelector(selector)?.textContent ?? "").trim();

/** The list the form asks. @param {HTMLFormElement} form @returns {Sheet} */
export function sheetOf(form) {
  const sections = [.../** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("section[data-domain]"))];
  const items = [.../** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-item]"))].map((box, index) => ({
    id: box.dataset.item ?? "",
    edition: Number(box.dataset.edition),
    number: index + 1,
    question: textOf(box, "legend"),
    strength: box.dataset.strength ?? "",
    strengthWord: box.querySelector("[data-word]")?.getAttribute("data-word") ?? "",
    domain: box.dataset.domain ?? "",
    levels: (box.dataset.levels ?? "").split(" ").filter(Boolean),
    closes: [.../** @type {NodeListOf<HTMLAnchorElement>} */ (box.querySelectorAll("[data-closes] a"))].map((link) => ({
      name: link.textContent ?? "",
      href: link.href,
    })),
  }));
  return {
    id: form.dataset.checklist ?? "",
    edition: form.dataset.edition ?? "",
    title: textOf(document, "h1"),
    address: /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"))?.href ?? location.href.split("#")[0],
    domains: sections.map((section) => ({ id: section.dataset.domain ?? "", name: textOf(section, "h2") })),
    items,
  };
}

/** @type {WeakMap<HTMLFormElement, Map<string, Control[]>>} */
const known = new WeakMap();

/** The controls of this name: one, or the radios. The form's own look-up, and its lists of radios, begin anew each time the page changes. @param {HTMLFormElement} form @param {string} name */
function controls(form, name) {
  let found = known.get(form);
  if (!found) {
    found = new Map();
    for (const element of /** @type {Iterable<Control>} */ (/** @type {unknown} */ (form.elements))) found.set(element.name, [...(found.get(element.name) ?? []), element]);
    known.set(form, found);
  }
  return found.get(name) ?? [];
}

/** The control of this name, where it is not radios. @param {HTMLFormElement} form @param {string} name @returns {Control | null} */
export function control(form, name) {
  const [found] = controls(form, name);
  return found && !isRadio(found) ? found : null;
}

/** @param {Control} field @returns {field is HTMLInputElement} */
const isRadio = (field) => field.type === "radio";

/** What stands in the field of this name. @param {HTMLFormElement} form @param {string} name */
const valueOf = (form, name) => (control(form, name) ?? controls(form, name).find((radio) => isRadio(radio) && radio.checked))?.value ?? "";

/** What stands in the fields. @param {HTMLFormElement} form @param {Sheet} sheet @returns {Round} */
export function read(form, sheet) {
  const round = blank(sheet);
  for (const name of ABOUT_NAMES) round.about[name] = valueOf(form, name);
  for (const item of sheet.items) {
    const answer = unanswered(item.edition);
    for (const name of FIELD_NAMES) answer[name] = valueOf(form, `${item.id}.${name}`);
    if (filled(answer)) round.answers[item.id] = answer;
  }
  return round;
}

/** Puts one item's answer into its fields. @param {HTMLFormElement} form @param {Item} item @param {Answer | undefined} answer */
export function fillItem(form, item, answer) {
  for (const name of FIELD_NAMES) put(form, `${item.id}.${name}`, answer?.[name] ?? "");
}

/** Puts what stands over the items into its fields. @param {HTMLFormElement} form @param {Round} round */
export function fillHead(form, round) {
  for (const name of ABOUT_NAMES) put(form, name, round.about[name]);
}

/** Puts a round into the fields. @param {HTMLFormElement} form @param {Sheet} sheet @param {Round} round */
export function fill(form, sheet, round) {
  fillHead(form, round);
  for (const item of sheet.items) fillItem(form, item, round.answers[item.id]);
}

/** @param {HTMLFormElement} form @param {string} name @param {string} value */
function put(form, name, value) {
  if (valueOf(form, name) === value) return;
  for (const field of controls(form, name)) {
    if (isRadio(field)) field.checked = field.value === value;
    else field.value = value;
  }
}

/** The fieldset of an item. @param {Item} item @returns {HTMLElement} */
export const box = (item) => /** @type {HTMLElement} */ (document.getElementById(`punkt-${item.id}`));
