// Rounds beside each other, item by item, and what has changed at the unit from its first to the last. Pure.

/** @typedef {import("./round.js").Item} Item */
/** @typedef {import("./round.js").Round} Round */
/** @typedef {import("./round.js").Sheet} Sheet */
/** @typedef {"better" | "same" | "worse" | "changed" | "none"} Change  `changed`: the demand itself is another; `none`: one of the two says nothing to compare */
/** @typedef {{ item: Item, svar: string[], change: Change }} Row */

/** @type {Record<string, number>} */
const RANK = { ikke: 0, delvis: 1, folges: 2 };

/** Whether both may be of one unit: two names that differ are two units, and no change from one to the other. @param {Round} one @param {Round} other */
function oneUnit(one, other) {
  const [name, another] = [one, other].map(({ about }) => about.enhet.trim().toLowerCase());
  return !name || !another || name === another;
}

/** What happened to one item. @param {Item} item @param {Round | undefined} first @param {Round} last @returns {Change} */
function change(item, first, last) {
  const [was, is] = [first?.answers[item.id], last.answers[item.id]];
  if (!was || !is || !(was.svar in RANK) || !(is.svar in RANK)) return "none";
  if (was.edition !== is.edition) return "changed";
  if (was.svar === is.svar) return "same";
  return RANK[is.svar] > RANK[was.svar] ? "better" : "worse";
}

/** Two or more rounds, in the order given: a row for each item, and how many changed which way to the last from the first of the same unit, `first`. @param {Sheet} sheet @param {Round[]} rounds */
export function compared(sheet, rounds) {
  const last = rounds[rounds.length - 1];
  const first = rounds.find((round) => round !== last && oneUnit(round, last));
  /** @type {Row[]} */
  const rows = sheet.items.map((item) => ({ item, svar: rounds.map((round) => round.answers[item.id]?.svar ?? ""), change: change(item, first, last) }));
  const tally = { better: 0, same: 0, worse: 0, changed: 0, none: 0 };
  for (const row of rows) tally[row.change] += 1;
  return { rows, tally, first };
}
