// Fetches the search when a reader reaches for a search field, and what sends an answer when the form is opened; not before.
export {}; // a module: its names are its own

for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("[data-suggest]"))) {
  field.addEventListener("focus", async () => {
    import("./search/load.js").then(({ load }) => load()).catch(() => {}); // tried again with the first word
    (await import("./search/suggest.js")).suggest(field);
  }, { once: true });
}

const asking = document.querySelector(".feedback details");
const form = asking?.querySelector("form");
if (form) asking?.addEventListener("toggle", async () => (await import("./feedback.js")).feedback(form), { once: true });
