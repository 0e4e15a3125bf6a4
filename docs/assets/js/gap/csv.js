// A round as CSV for Norwegian spreadsheets: semicolons, and a first sign that tells that the text is UTF-8. macros/exports/figures.py does the same.
import { COLUMNS, facts, rows } from "./table.js";

/**
 * One line an item. What the round is stands on each line, so that files of many rounds can be put under each other.
 * @param {import("./round.js").Sheet} sheet @param {import("./round.js").Round} round
 */
export function csv(sheet, round) {
  const about = facts(sheet, round);
  const head = [...COLUMNS, ...about.map(([name]) => name)];
  const lines = rows(sheet, round).map((row) => [...row, ...about.map(([, value]) => value)]);
  return `\ufeff${[head, ...lines].map((line) => `${line.map((value) => field(String(value))).join(";")}\r\n`).join("")}`;
}

/** What would begin a formula gets an apostrophe in front (OWASP, «CSV Injection»). @param {string} text */
const safe = (text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** @param {string} text */
function field(text) {
  const value = safe(text);
  return /[";\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
