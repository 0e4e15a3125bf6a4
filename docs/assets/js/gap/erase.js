// Takes everything away, after a question on the page, and can be undone until the page is left.
import { blank } from "./round.js";
import { part, say, tell } from "./words.js";

/** @param {import("./desk.js").Desk} desk @param {import("./round.js").Sheet} sheet @param {() => boolean} forget takes away what the browser has kept */
export function erase(desk, sheet, forget) {
  /** @param {boolean} asking */
  function ask(asking) {
    part("erase-sure").hidden = !asking;
    part("erase-ask").hidden = asking;
    (asking ? part("erase-question") : part("erase")).focus();
  }

  part("erase").addEventListener("click", () => {
    tell("erase", "");
    ask(true);
  });
  part("erase-no").addEventListener("click", () => ask(false));
  part("erase-yes").addEventListener("click", () => {
    desk.change({ current: blank(sheet), earlier: [], others: [] }, say("step-erase"));
    const gone = forget();
    ask(false);
    tell("keep", "");
    tell("erase", say(gone ? "erased" : "not-erased"), !gone);
  });
}
