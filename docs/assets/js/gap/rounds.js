// Rounds: a new one, the earlier ones, those from files, and what has changed between them.
import { compared } from "./compare.js";
import { count, something } from "./desk.js";
import { nameOf, readFile } from "./files.js";
import { head, scrolled } from "./report.js";
import { ANSWERS, blank } from "./round.js";
import { button, make, part, say, tell } from "./words.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./round.js").Round} Round */
/** @typedef {import("./round.js").Sheet} Sheet */

/** @param {Desk} desk @param {HTMLFormElement} form @param {Sheet} sheet */
export function rounds(desk, form, sheet) {
  /** @type {Set<Round>} */
  const chosen = new Set();

  function list() {
    const { earlier, others } = desk.now;
    part("rounds").replaceChildren(...earlier.map((round) => line(round, true)), ...others.map((round) => line(round, false)));
  }

  /** @param {Round} round @param {boolean} ours */
  function line(round, ours) {
    const name = nameOf(round);
    const pick = make("input", { type: "checkbox" });
    pick.checked = chosen.has(round);
    pick.addEventListener("change", () => {
      if (pick.checked) chosen.add(round);
      else chosen.delete(round);
      compare();
    });
    const label = make("label", {}, pick, make("span", {}, say("compare-with"), make("span", { class: "hidden" }, ` ${name}`)));
    const open = button(say("open-round"), say("which", { act: say("open-round"), name }), () => turn(round));
    const remove = button(say("remove-round"), say("which", { act: say("remove-round"), name }), () => take(round));
    const words = [say("round-line", { n: count(round), total: sheet.items.length }), ...(ours ? [] : [say("round-from-file")])].join(", ");
    return make("li", { class: "round" }, make("b", {}, name), make("span", { class: "note" }, words),
      make("div", { class: "buttons choice" }, label, ...(ours ? [open] : []), remove));
  }

  /** Puts an earlier round on the page, and the one there among the earlier. @param {Round} round */
  function turn(round) {
    const { current, earlier } = desk.now;
    const rest = earlier.filter((each) => each !== round);
    desk.change({ ...desk.now, current: round, earlier: something(current) ? [current, ...rest] : rest }, say("step-open"));
    after(say("opened", { name: nameOf(round) }));
  }

  /** @param {Round} round */
  function take(round) {
    const { earlier, others } = desk.now;
    desk.change({ ...desk.now, earlier: earlier.filter((each) => each !== round), others: others.filter((each) => each !== round) }, say("step-remove", { name: nameOf(round) }));
    after(say("removed", { name: nameOf(round) }));
  }

  /** The button that was pressed is gone: focus goes to what is told. @param {string} text */
  function after(text) {
    tell("rounds", text);
    part('told="rounds"').focus();
  }

  function compare() {
    const { current, earlier, others } = desk.now;
    const seen = [...others, ...[...earlier].reverse()].filter((round) => chosen.has(round));
    part("compare-body").replaceChildren(...(seen.length ? table([...seen, current]) : []));
  }

  /** @param {Round[]} seen */
  function table(seen) {
    const { rows, tally, first } = compared(sheet, seen);
    const names = seen.map(nameOf);
    const last = names.length - 1;
    const heads = [say("col-item"), ...names.map((name, index) => (index === last ? say("this-round", { name }) : name)), ...(first ? [say("col-change")] : [])];
    const lines = rows.map(({ item, svar, change }) => {
      const answers = svar.map((word) => make("td", {}, word ? ANSWERS[/** @type {import("./round.js").Svar} */ (word)] : say("col-not-answered")));
      const point = make("th", { scope: "row" }, `${item.number}. `, make("a", { href: `#punkt-${item.id}` }, item.question));
      return make("tr", {}, point, ...answers, ...(first ? [make("td", { class: `change change--${change}` }, say(change))] : []));
    });
    const caption = say("compare-caption");
    const numbers = { better: tally.better, same: tally.same, worse: tally.worse, apart: tally.none + tally.changed };
    return [
      make("h3", {}, first ? say("compare-head", { from: nameOf(first), to: names[last] }) : say("compare-units")),
      make("p", {}, first ? say("compare-tally", numbers) : say("compare-no-change")),
      scrolled(caption, make("table", { class: "table" }, make("caption", {}, caption), head(heads, false), make("tbody", {}, ...lines))),
      ...(first ? [make("p", { class: "small quiet" }, say("compare-note"))] : []),
    ];
  }

  part("new-round").addEventListener("click", () => {
    const { current, earlier } = desk.now;
    if (!Object.keys(current.answers).length) return tell("rounds", say("nothing-to-keep"));
    const { enhet, roller, region } = current.about;
    const fresh = blank(sheet);
    desk.change({ ...desk.now, current: { ...fresh, about: { ...fresh.about, enhet, roller, region } }, earlier: [current, ...earlier] }, say("step-new"));
    tell("rounds", say("started"));
    tell("way", say("started"));
    /** @type {HTMLElement} */ (form.elements.namedItem("runde")).focus();
  });
  const field = /** @type {HTMLInputElement} */ (document.getElementById("file-others"));
  field.addEventListener("change", async () => {
    const given = [...(field.files ?? [])];
    const read = await Promise.all(given.map(async (file) => ({ file, found: await readFile(file, sheet) })));
    field.value = "";
    const good = read.flatMap(({ found }) => ("round" in found ? [found.round] : []));
    for (const round of good) chosen.add(round);
    if (good.length) desk.change({ ...desk.now, others: [...desk.now.others, ...good] }, say("step-others"));
    compare();
    part('told="others"').replaceChildren(...read.map(({ file, found }) => ("round" in found
      ? make("p", { class: "small" }, [say("added", { file: file.name, name: nameOf(found.round) }), found.told].filter(Boolean).join(" "))
      : make("p", { class: "error" }, `${file.name}: ${found.wrong}`))));
  });
  desk.on((now, before) => { if (now.earlier !== before.earlier || now.others !== before.others) list(); });
  list();
  return { compare };
}
