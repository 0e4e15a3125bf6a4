// What the answers come to: counts by domain and by strength, and the gaps in the order they matter. Pure.

/** @typedef {import("./round.js").Answer} Answer */
/** @typedef {import("./round.js").Item} Item */
/** @typedef {import("./round.js").Round} Round */
/** @typedef {import("./round.js").Sheet} Sheet */
/** @typedef {"" | "hoy" | "middels" | "lav"} Priority */
/** @typedef {{ total: number, folges: number, delvis: number, ikke: number, ubesvart: number, apart: number }} Count  `total` leaves out what does not apply; `apart` is how many that is */
/** @typedef {{ item: Item, answer: Answer, priority: Priority, suggested: boolean, size: number }} Gap */

/** How strongly the source says it. @type {Record<string, number>} */
const STRENGTH = { skal: 3, må: 3, bør: 2, anbefales: 2, kan: 1, foreslås: 1, uoppgitt: 1 };
/** The strengths in the order they are told. */
export const STRENGTHS = Object.keys(STRENGTH);
/** How far practice is from it. @type {Record<string, number>} */
const DISTANCE = { delvis: 1, ikke: 2 };
/** @type {Record<string, number>} */
const ORDER = { hoy: 0, middels: 1, lav: 2 };

/** Strength × gap, 0 where there is no gap. @param {string} strength @param {string} svar */
export const size = (strength, svar) => (STRENGTH[strength] ?? 1) * (DISTANCE[svar] ?? 0);

/** The priority we suggest, "" where there is no gap. @param {string} strength @param {string} svar @returns {Priority} */
export function suggested(strength, svar) {
  const found = size(strength, svar);
  if (!found) return "";
  if (found > 4) return "hoy";
  return found > 2 ? "middels" : "lav";
}

/** @param {Item[]} items @param {Round} round @returns {Count} */
function counted(items, round) {
  const count = { total: items.length, folges: 0, delvis: 0, ikke: 0, ubesvart: 0, apart: 0 };
  for (const item of items) {
    const svar = round.answers[item.id]?.svar ?? "";
    if (svar === "folges" || svar === "delvis" || svar === "ikke") count[svar] += 1;
    else count[svar === "gjelder-ikke" ? "apart" : "ubesvart"] += 1;
  }
  count.total -= count.apart;
  return count;
}

/** The answers counted: all, by domain and by strength; a group without items is left out. @param {Sheet} sheet @param {Round} round */
export function counts(sheet, round) {
  /** @param {(item: Item) => boolean} fits */
  const of = (fits) => counted(sheet.items.filter(fits), round);
  return {
    whole: of(() => true),
    domains: sheet.domains.map(({ id, name }) => ({ id, name, count: of((item) => item.domain === id) })).filter(hasAny),
    strengths: STRENGTHS.map((id) => ({ id, count: of((item) => item.strength === id) })).filter(hasAny),
  };
}

/** @param {{ count: Count }} group */
const hasAny = ({ count }) => count.total + count.apart > 0;

/** What is followed partly or not, the most important first: by priority, then strength × gap, then as the list has it. @param {Sheet} sheet @param {Round} round @returns {Gap[]} */
export function gaps(sheet, round) {
  /** @type {Gap[]} */
  const found = [];
  for (const item of sheet.items) {
    const answer = round.answers[item.id];
    const ours = answer ? suggested(item.strength, answer.svar) : "";
    if (!ours) continue;
    const theirs = /** @type {Priority} */ (answer.prioritet);
    found.push({ item, answer, priority: theirs || ours, suggested: !theirs, size: size(item.strength, answer.svar) });
  }
  return found.sort((one, other) => ORDER[one.priority] - ORDER[other.priority] || other.size - one.size || one.item.number - other.item.number);
}
