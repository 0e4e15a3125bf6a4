// Light, dark or as the machine: sets `color-scheme`, which every light-dark() colour follows. Runs in <head>, before the first paint.
// Also says that scripts run, so that styles can hide what would not work without them.
const KEY = "theme";
/** @returns {string | null} */
const recall = () => { try { return localStorage.getItem(KEY); } catch { return null; } };
/** @param {string} value */
const remember = (value) => { try { if (value === "light dark") localStorage.removeItem(KEY); else localStorage.setItem(KEY, value); } catch { /* storage is closed: holds for this page */ } };
/** @param {string | null} value */
const show = (value) => { document.documentElement.style.colorScheme = value ?? ""; };

document.documentElement.classList.replace("no-js", "js");
show(recall());
addEventListener("DOMContentLoaded", () => {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-theme-form]"));
  if (!form) return;
  const chosen = /** @type {RadioNodeList} */ (form.elements.namedItem("theme"));
  form.hidden = false;
  chosen.value = recall() ?? "light dark";
  form.addEventListener("change", () => { remember(chosen.value); show(chosen.value); });
});
