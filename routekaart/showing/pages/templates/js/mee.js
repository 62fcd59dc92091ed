// Print, and copy what the mail says. Nothing is sent or kept; without this file one can still mail.
(function () {
  "use strict";

  const list = document.querySelector(".rk-mee");
  if (!list) return;
  const said = document.querySelector(".rk-mee__stand");
  const text = new URL(list.querySelector("a").href).searchParams.get("body");

  // A site without https has no clipboard of its own; a selected field can be copied everywhere.
  async function copy() {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const field = document.createElement("textarea");
    field.value = text;
    list.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (!done) throw new Error("not copied");
  }

  const button = document.getElementById("rk-kopieer");
  button.addEventListener("click", async () => {
    try {
      await copy();
      said.textContent = "De tekst staat op het klembord.";
    } catch {
      said.textContent = "Kopiëren lukt hier niet. Gebruik ‘Mail dit’.";
    }
    button.focus();
  });
  document.getElementById("rk-print").addEventListener("click", () => window.print());
  // A browser prints the title above a page; this one tells what is the matter with a pupil.
  const title = document.title;
  window.addEventListener("beforeprint", () => (document.title = document.querySelector("h1").textContent));
  window.addEventListener("afterprint", () => (document.title = title));
  for (const item of list.children) item.hidden = false;
})();
