// The field for a code: leads to its page. Which codes there are stands in the index of the finder.
(function () {
"use strict";

const vorm = document.getElementById("rk-code");
const [veld, stand] = ["input", "[role=status]"].map((naam) => vorm.querySelector(naam));
let geladen;

// The codes that there are; with them comes what the finder knows, so only when somebody asks.
const laad = () => (geladen ||= globalThis.routekaartLaad(vorm.dataset.laad).then(() => globalThis.routekaartVind.codes));

// "G 4.3" as it stands in an address, "g4.3"; empty when this region has no such code.
async function vind(tekst) {
  const codes = await laad();
  const delen = /^\s*([a-z]{1,2}) ?([1-9]\d{0,2})(?:[.,](\d{1,3}))?\s*$/i.exec(tekst);
  const hoofd = delen ? (delen[1] + delen[2]).toLowerCase() : "";
  if (!Object.hasOwn(codes, hoofd)) return "";
  const vraag = Number(delen[3] || 0);
  if (!delen[3]) return hoofd;
  return vraag > 0 && vraag <= codes[hoofd] ? `${hoofd}.${vraag}` : "";
}

// From a disk an address names the file.
const bestand = location.pathname.endsWith("/index.html") ? "index.html" : "";
const adres = (code) => new URL(`${vorm.dataset.naar}${code}/${bestand}`, location);

function verder(code) {
  if (code) location.assign(adres(code));
  else stand.textContent = "Deze code is er niet. Kijk nog eens op het papier: een letter met een nummer, zoals V4 of V4.1.";
}

veld.addEventListener("focus", laad, { once: true });
vorm.addEventListener("submit", (event) => {
  event.preventDefault();
  vind(veld.value).then(verder);
});

// Who typed c/V4 in the address meant c/v4.
const [, getypt] = ("verdwaald" in vorm.dataset && /\/c\/([^/]+)\/?$/.exec(location.pathname)) || [];
if (getypt) vind(getypt).then((code) => code && code !== getypt && location.replace(adres(code)));
vorm.classList.add("rk-vind--aan");
})();
