// The order of the signals for what somebody typed. Words stand in groups that belong to signals.
// A word counts by how rare it is, an expression only as far as all of it was typed.

const STILLE = 0.2; // what a word like "op" counts for, inside an expression
const HEEL = 1.2; // what an expression of several words counts for when all of it was typed
const NAAST = 4; // words that may stand between those of one expression
const GENOEG = 0.42; // the least that the best signal must score
const ONBEKEND = 0.035; // what is asked more for each word that nothing knows
const DEEL = 0.4; // part of the best score that the others must have
const MEEST = 8; // results that a reader still looks through
const GEVAAR = 4; // what danger counts on top
const ZEKER = 0.72; // how sure the words must be for danger

function zoeker(index) {
  const elders = index.signalen.length; // words about something else belong to a signal that is none
  const plekken = new Map(); // stem -> the expressions it stands in
  const vormen = new Map(); // word as folded -> stem, to compare typing errors with
  const dragers = new Map(); // stem -> signal -> how much it belongs there
  for (const groep of index.groepen) groep[3].split("|").forEach((tekst) => plaats(groep, tekst));
  const zeldzaam = new Map([...dragers].map(([stam, drager]) => [stam, zeldzaamheid(drager)]));
  const lees = lezer(plekken, vormen, zeldzaam);

  function plaats([gewicht, gevaar, bij], tekst) {
    const alle = woorden(tekst).filter((woord) => !woord.leeg);
    const stammen = new Map(alle.map(({ stam, stil }) => [stam, stil]));
    const uitdrukking = { gewicht, gevaar, bij: bij.length || gevaar ? bij : [[elders, 1]], stammen };
    for (const { ruw, stam, stil } of alle) {
      if (!plekken.has(stam)) plekken.set(stam, new Set());
      plekken.get(stam).add(uitdrukking);
      if (stil) continue;
      if (ruw.length > 4) vormen.set(vouw(ruw), stam);
      if (!dragers.has(stam)) dragers.set(stam, new Map());
      const drager = dragers.get(stam);
      for (const [signaal] of uitdrukking.bij) drager.set(signaal, Math.max(drager.get(signaal) || 0, gewicht));
    }
  }

  // 1 for a word of one signal, less for each that it belongs to as well.
  function zeldzaamheid(drager) {
    const bij = [...drager.values()].reduce((een, ander) => een + ander, 0);
    return Math.min(1, Math.log(1 + elders / Math.max(bij, 1)) / Math.log(1 + elders));
  }

  // Which words of which expressions were typed: expression -> stem -> [[position, certainty]].
  function raak(getypt, isAf) {
    const treffers = new Map();
    const noem = (stam, plek, zeker, stil = false) => {
      for (const uitdrukking of plekken.get(stam) || []) {
        if (uitdrukking.stammen.get(stam) !== stil) continue;
        if (!treffers.has(uitdrukking)) treffers.set(uitdrukking, new Map());
        const hier = treffers.get(uitdrukking);
        hier.set(stam, [...(hier.get(stam) || []), [plek, zeker]]);
      }
    };
    let onbekend = 0;
    getypt.forEach((woord, plek) => {
      if (woord.leeg) return;
      const volgend = getypt[plek + 1];
      const samen = volgend && vormen.get(vouw(woord.ruw + volgend.ruw));
      if (samen) noem(samen, plek, 1);
      const lezingen = lees(woord, !isAf && !volgend);
      for (const [stam, zeker] of lezingen) noem(stam, plek, zeker, woord.stil);
      if (!woord.stil && !lezingen.length) onbekend++;
    });
    return { treffers, onbekend };
  }

  const telt = (stam, stil) => (stil ? STILLE : zeldzaam.get(stam));

  // How much of an expression was typed, how close together, and how surely.
  function trouw({ stammen }, hier) {
    let heel = 0, er = 0, zeker = 1, zegt = false;
    const plaatsen = [];
    for (const [stam, stil] of stammen) {
      heel += telt(stam, stil);
      if (!hier.has(stam)) continue;
      const [plek, zekerheid] = hier.get(stam).reduce((een, ander) => (ander[1] > een[1] ? ander : een));
      er += telt(stam, stil);
      zegt = zegt || !stil;
      zeker = Math.min(zeker, zekerheid);
      plaatsen.push(plek);
    }
    const compleet = er / heel > 0.99;
    const dichtbij = stammen.size === 1 || Math.max(...plaatsen) - Math.min(...plaatsen) < stammen.size + NAAST;
    const waarde = zegt || compleet ? (er / heel) ** 2 * (dichtbij ? 1 : 0.5) * (compleet && stammen.size > 1 ? HEEL : 1) : 0;
    return { waarde, zonderTwijfel: compleet && dichtbij && zeker > ZEKER };
  }

  // A typed word counts once for a signal: where it counts most.
  function tel(getypt, treffers) {
    const beste = getypt.map(() => new Float64Array(elders + 1));
    const gevaar = new Float64Array(elders + 1);
    let isGevaar = false; // also where a region has no signal for it
    for (const [uitdrukking, hier] of treffers) {
      const { waarde, zonderTwijfel } = trouw(uitdrukking, hier);
      const hierGevaar = uitdrukking.gevaar && zonderTwijfel;
      isGevaar = isGevaar || hierGevaar;
      for (const [signaal, band] of uitdrukking.bij) {
        if (hierGevaar) gevaar[signaal] = Math.max(gevaar[signaal], band);
        for (const [stam, plaatsen] of hier) {
          const punt = uitdrukking.gewicht * waarde * band * telt(stam, uitdrukking.stammen.get(stam));
          for (const [plek, zeker] of plaatsen) beste[plek][signaal] = Math.max(beste[plek][signaal], punt * zeker);
        }
      }
    }
    const samen = (som, plek) => som.map((punt, signaal) => punt + plek[signaal]);
    return { punten: beste.reduce(samen, gevaar.map((band) => band * GEVAAR)), isGevaar };
  }

  return function zoek(tekst) {
    const getypt = woorden(tekst);
    const { treffers, onbekend } = raak(getypt, /\s$/.test(tekst));
    const { punten, isGevaar } = tel(getypt, treffers);
    const top = Math.max(...punten.slice(0, elders));
    const past = top >= GENOEG + ONBEKEND * onbekend && top > punten[elders];
    const volgorde = past ? [...punten.keys()].filter((signaal) => signaal < elders && punten[signaal] >= DEEL * top) : [];
    volgorde.sort((een, ander) => punten[ander] - punten[een] || een - ander);
    return { gevaar: isGevaar, signalen: volgorde.slice(0, MEEST).map((signaal) => index.signalen[signaal]) };
  };
}
