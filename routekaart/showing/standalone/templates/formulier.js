// Puts the answers in a file to send back. Nothing leaves this machine by itself.
"use strict";
(() => {
  const form = document.querySelector("form");
  const button = form.querySelector("button");
  const text = (field) => field.value.trim();
  const answer = () => ({
    routekaart: "ronde",
    organisatie: form.dataset.organisatie,
    alles: form.elements.alles.checked ? "ja" : "",
    op: text(form.elements.op),
    door: text(form.elements.door),
    regels: [...form.querySelectorAll("[data-kenmerk]")].map((row) => ({
      kenmerk: row.dataset.kenmerk,
      tekst: row.dataset.tekst,
      klopt: row.querySelector("[name=klopt]").checked ? "ja" : "",
      anders: text(row.querySelector("[name=anders]")),
    })),
  });
  button.hidden = false;
  form.querySelector("[data-zonder]").hidden = true;
  button.addEventListener("click", () => {
    const status = form.querySelector("[role=status]");
    if (!text(form.elements.op) || !text(form.elements.door)) {
      status.textContent = "Vul eerst de datum en uw functie in.";
      form.elements[text(form.elements.op) ? "door" : "op"].focus();
      return;
    }
    const file = new Blob([JSON.stringify(answer(), null, 1)], { type: "application/json" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = `${form.dataset.organisatie}-antwoord.json`;
    link.click();
    status.textContent = `Bewaard als ${link.download}. Stuur dat bestand terug.`;
  });
})();
