// The result as the page shows it: in words, as tables with bars, and the most important gaps with what can close them.
import { bar } from "./bars.js";
import { count } from "./desk.js";
import { counts, gaps } from "./result.js";
import { ANSWERS, PRIORITIES } from "./round.js";
import { make, part, say } from "./words.js";

/** @typedef {import("./bars.js").Look} Look */
/** @typedef {import("./result.js").Count} Count */
/** @typedef {import("./result.js").Gap} Gap */
/** @typedef {import("./round.js").Round} Round */
/** @typedef {import("./round.js").Sheet} Sheet */

const MOST = 10;
/** @type {["folges" | "delvis" | "ikke" | "ubesvart", Look][]} */
const LOOKS = [["folges", "full"], ["delvis", "partly"], ["ikke", "open"], ["ubesvart", "dashed"]];

/** Who answered and when, for a caption. @param {Round} round */
export const who = ({ about }) => [about.enhet, about.runde, about.dato].filter(Boolean).join(", ");

/** The priority as it is shown. @param {Gap} gap */
export const priority = ({ priority: found, suggested }) =>
  (found === "" ? "" : suggested ? say("our-suggestion", { priority: PRIORITIES[found] }) : PRIORITIES[found]);

/** A table that scrolls sideways where it must, and is named. @param {string} name @param {HTMLTableElement} table */
export const scrolled = (name, table) =>
  make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say("scroll", { name }) }, table);

/** @param {string[]} heads the first names rows; the others hold `numbers` or text @param {boolean} numbers */
export const head = (heads, numbers) =>
  make("thead", {}, make("tr", {}, ...heads.map((text, index) => make("th", { scope: "col", ...(numbers && index ? { class: "number" } : {}) }, text))));

/** @param {Sheet} sheet @param {Round} round */
export function report(sheet, round) {
  const none = count(round) === 0;
  part("result").classList.toggle("no-print", none);
  part("result-none").hidden = !none;
  part("result-body").hidden = none;
  if (none) return part("result-body").replaceChildren();
  const { whole, domains, strengths } = counts(sheet, round);
  const found = gaps(sheet, round);
  part("result-body").replaceChildren(
    make("ul", { class: "plain rows" }, ...strengths.map(({ id, count: each }) => make("li", {}, ...inWords(id, each)))),
    byAnswer(round, whole),
    byDomain(domains),
    make("p", { class: "small quiet" }, say("key")),
    make("h3", {}, say("gaps")),
    ...(found.length ? mostImportant(found) : [make("p", {}, say("gaps-none"))]),
  );
}

/** «Dere følger 14 av 22 skal-krav.» and what is to be said of the rest. @param {string} strength @param {Count} each */
function inWords(strength, { total, folges, delvis, ikke, ubesvart, apart }) {
  const kind = say(total === 1 ? `${strength}-one` : strength);
  const rest = [["partly", delvis], ["not", ikke], ["unanswered", ubesvart], ["apart", apart]].flatMap(([key, n]) => (n ? [say(String(key), { n })] : []));
  return [make("b", {}, total ? say("follow", { n: folges, total, kind }) : say("follow-none", { kind: say(strength) })), ` ${rest.join(" ")}`];
}

/** @param {Round} round @param {Count} whole */
function byAnswer(round, whole) {
  const caption = who(round) ? say("caption", { who: who(round) }) : say("caption-none");
  const rows = LOOKS.map(([name, look]) => {
    const word = name === "ubesvart" ? say("col-not-answered") : ANSWERS[name];
    return row(word, whole[name], bar([{ look, share: whole.total ? whole[name] / whole.total : 0 }]));
  });
  rows.splice(3, 0, row(ANSWERS["gjelder-ikke"], whole.apart, ""));
  const sum = row(say("sum"), whole.total + whole.apart, "");
  sum.className = "sum";
  const heads = make("tr", {}, make("th", { scope: "col" }, say("col-answer")), make("th", { scope: "col", class: "number" }, say("col-count")), make("th", { scope: "col" }, say("col-share")));
  return make("table", { class: "table answers" }, make("caption", {}, caption), make("thead", {}, heads), make("tbody", {}, ...rows, sum));
}

/** @param {string} name @param {number} n @param {Node | string} last */
const row = (name, n, last) => make("tr", {}, make("th", { scope: "row" }, name), make("td", { class: "number" }, String(n)), make("td", {}, last));

/** @param {{ name: string, count: Count }[]} domains */
function byDomain(domains) {
  const heads = [say("col-domain"), ANSWERS.folges, say("partly-short"), say("not-short"), say("col-not-answered"), ANSWERS["gjelder-ikke"]];
  const rows = domains.map(({ name, count: each }) => {
    const shares = LOOKS.map(([key, look]) => ({ look, share: each.total ? each[key] / each.total : 0 }));
    const numbers = [each.folges, each.delvis, each.ikke, each.ubesvart, each.apart];
    return make("tr", {}, make("th", { scope: "row" }, name, bar(shares)), ...numbers.map((n) => make("td", { class: "number" }, String(n))));
  });
  const caption = say("caption-domain");
  return scrolled(caption, make("table", { class: "table domains" }, make("caption", {}, caption), head(heads, true), make("tbody", {}, ...rows)));
}

/** @param {Gap[]} found */
function mostImportant(found) {
  const first = found.slice(0, MOST);
  const rows = first.map((gap) => {
    const { item, answer } = gap;
    const svar = ANSWERS[/** @type {import("./round.js").Svar} */ (answer.svar)];
    const helps = item.closes.flatMap(({ name, href }, index) => [index ? ", " : say("helps"), make("a", { href }, name)]);
    return make("li", {},
      make("a", { href: `#punkt-${item.id}` }, item.question),
      make("span", { class: "note" }, say("gap-line", { number: item.number, strength: say(item.strength === "uoppgitt" ? "strength-none" : "strength", { word: item.strengthWord }), svar, priority: priority(gap) })),
      make("span", { class: "note" }, ...helps));
  });
  return [make("p", { class: "small quiet" }, say("gaps-how", { n: first.length, total: found.length })), make("ol", { class: "plain rows gaps" }, ...rows)];
}
