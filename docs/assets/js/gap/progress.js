// How far the team is, in words and as a bar; the way to the next item without an answer; one step back and on again.
import { count } from "./desk.js";
import { box } from "./sheet.js";
import { button, make, part, say, tell } from "./words.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./round.js").Item} Item */
/** @typedef {import("./round.js").Sheet} Sheet */

const PAUSE = 1500; // ms of rest before the count is read out

/** @param {Desk} desk @param {HTMLFormElement} form @param {Sheet} sheet @param {(item: Item) => boolean} shown */
export function progress(desk, form, sheet, shown) {
  const meter = /** @type {HTMLProgressElement} */ (part("progress"));
  /** @type {HTMLElement[]} */
  const feet = [];
  let last = -1; // where the team was last
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  for (const section of form.querySelectorAll("section[data-domain]")) {
    const line = make("span", {});
    feet.push(line);
    const buttons = [button(say("next"), "", next), button(say("undo"), "", () => step("undo"))];
    section.append(make("p", { class: "foot no-print" }, line, ...buttons));
  }

  const text = () => say("answered", { n: count(desk.now.current), total: sheet.items.length });

  /** @param {boolean} aloud */
  function show(aloud) {
    const n = count(desk.now.current);
    meter.value = n;
    part("progress-words").textContent = text();
    clearTimeout(waiting);
    if (aloud) waiting = setTimeout(() => { part("announce").textContent = n < sheet.items.length ? text() : say("all-answered", { total: n }); }, PAUSE);
  }

  /** To the next item without an answer, from where the team was last, and round. */
  function next() {
    const { answers } = desk.now.current;
    const open = sheet.items.filter((item) => !answers[item.id]?.svar);
    const seen = open.filter(shown);
    const found = seen.find((item) => item.number > last) ?? seen[0];
    if (!found) return tell("way", open.length ? say("none-left-shown", { hidden: open.length }) : say("none-left"));
    tell("way", "");
    go(found);
  }

  /** To the answers; to the question where a small screen can't hold both, so that focus is never out of sight. @param {Item} item */
  function go(item) {
    last = item.number;
    const [question, radio] = ["h3", "[type=radio]"].map((part) => /** @type {HTMLElement} */ (box(item).querySelector(part)));
    question.tabIndex = -1;
    box(item).scrollIntoView();
    (radio.getBoundingClientRect().bottom > innerHeight ? question : radio).focus({ preventScroll: true });
  }

  /** @param {"undo" | "redo"} way */
  function step(way) {
    const what = desk[way]();
    tell("way", what ? say(way === "undo" ? "undone" : "redone", { what }) : say(`no-${way}`));
  }

  form.addEventListener("focusin", (event) => {
    const id = /** @type {Element} */ (event.target).closest("[data-item]")?.getAttribute("data-item");
    last = sheet.items.find((item) => item.id === id)?.number ?? last;
  });
  part("next").addEventListener("click", next);
  part("undo").addEventListener("click", () => step("undo"));
  part("redo").addEventListener("click", () => step("redo"));
  addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || writes(event.target)) return; // a text field has its own way back
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    step(key === "y" || event.shiftKey ? "redo" : "undo");
  });
  desk.on((now, before) => { if (now.current.answers !== before.current.answers) afterPaint(() => show(true)); });
  show(false);
  return { /** Under each domain. */ foot: () => { for (const line of feet) line.textContent = text(); } };
}

/** The answer is drawn first, what it comes to just after. @param {() => void} act */
const afterPaint = (act) => requestAnimationFrame(() => setTimeout(act));

/** @param {EventTarget | null} target */
const writes = (target) => target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");
