// A round as rows to read and sort, the same in CSV and in a workbook.
import { ABOUT, ABOUT_NAMES, CHOICES, FIELDS, FIELD_NAMES, LEVELS, answerTo, kept } from "./round.js";

/**
 * @typedef {import("./round.js").Sheet} Sheet
 * @typedef {import("./round.js").Round} Round
 * @typedef {import("./round.js").Answer} Answer
 */

export const COLUMNS = ["Nr.", "Område", "Spørsmål", "Styrke", "Gjelder", ...FIELD_NAMES.map((name) => FIELDS[name]), "Merk"];

/** What a field says in words. @param {string} name @param {string} value */
export const said = (name, value) => kept(CHOICES[name]?.[value] ?? value);

/** One row an item, in the order of the page, and last the answers to items the list doesn't have. @param {Sheet} sheet @param {Round} round @returns {(string | number)[][]} */
export function rows(sheet, round) {
  const domains = new Map(sheet.domains.map((domain) => [domain.id, domain.name]));
  const listed = sheet.items.map((item) => {
    const answer = answerTo(round, item.id);
    const levels = item.levels.map((level) => LEVELS[level] ?? level).join(", ");
    const note = answer && answer.edition !== item.edition ? "Kravet er endret siden dere svarte" : "";
    return [item.number, domains.get(item.domain) ?? item.domain, item.question, item.strengthWord, levels, ...given(answer), note];
  });
  const apart = Object.entries(round.apart).map(([id, answer]) => ["", "", id, "", "", ...given(answer), "Punktet står ikke i lista nå"]);
  return [...listed, ...apart];
}

/** @param {Answer | undefined} answer */
const given = (answer) => FIELD_NAMES.map((name) => (answer ? said(name, answer[name]) : ""));

/** What the round is, in two columns. @param {Sheet} sheet @param {Round} round @returns {[string, string][]} */
export function facts(sheet, round) {
  const answered = sheet.items.filter((item) => answerTo(round, item.id)?.svar).length;
  return [
    ["Sjekkliste", sheet.title],
    ["Utgave", round.edition],
    ...ABOUT_NAMES.map((name) => /** @type {[string, string]} */ ([ABOUT[name], said(name, round.about[name])])),
    ["Punkter med svar", `${answered} av ${sheet.items.length}`],
    ["Laget", round.exported],
    ["Adresse", sheet.address],
  ];
}
