// Dutch, as people type it: words without capitals, accents, spelling doubts and endings.

// Words that say nothing about a situation. Kept small: "niet", "geen" and "weg" do.
const STIL = new Set(
  ("de het een en of maar want dat die dit deze er is zijn was waren ben bent wordt worden werd heb hebt heeft hebben had hadden " +
    "kan kunnen kon zal zullen zou zouden ook nog wel dan als om te ik jij je hij zij ze we wij u ons onze mijn zijn haar hun hen hem " +
    "zich me mij wat wie hoe waar waarom wanneer heel erg zo al toen toch maar eens even gewoon eigenlijk echt steeds " +
    "leerling leerlingen kind kinderen jongen jongens meisje meisjes zoon dochter school scholen klas iemand iets meest meeste " +
    "doet doen gaat gaan krijgt krijgen moet moeten mag mogen wil willen komt komen ligt staat zit zitten in op aan bij van voor met naar " +
    "door over uit tot na om per via omdat doordat terwijl zodat waardoor sinds tijdens daar hier s t n nl " +
    "helemaal overal ineens opeens best volgens laatste gehad nou hoor graag alvast aanvragen aanvraag misschien soms ergens wij welke deze " +
    "man vrouw mevrouw meneer juf meester groep jaar")
    .split(" "),
);
// Of those, the words that say nothing inside an expression either ("op de bank").
const LEEG = new Set("de het een en te er is dat die".split(" "));
const GETALLEN = "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig".split(" ");
const ONREGELMATIG = new Map(
  Object.entries({
    sla: "slaat slaan slaande sloeg sloegen geslagen",
    ga: "ging gingen gegaan",
    zie: "ziet zien zag zagen gezien",
    stel: "steelt stelen stal gestolen",
    lop: "loopt lopen liep liepen gelopen",
    weglop: "wegloopt weglopen wegliep weggelopen wegloper",
    eet: "eten at aten gegeten",
    drink: "drinken dronk dronken gedronken",
    lieg: "liegt liegen loog logen gelogen",
    snij: "snijdt snijden sneed gesneden",
    schiet: "schieten schoot geschoten",
    spring: "springt springen sprong gesprongen",
    vecht: "vechten vocht vochten gevochten",
    scheld: "scheldt schelden schold scholden gescholden",
    verdwijn: "verdwijnt verdwijnen verdween verdwenen",
    vertrek: "vertrekt vertrekken vertrok vertrokken",
    val: "valt vallen viel vielen gevallen",
    geef: "geeft geven gaf gaven gegeven",
    neem: "neemt nemen nam namen genomen",
    blijf: "blijft blijven bleef bleven gebleven",
    kijk: "kijkt kijken keek gekeken",
    begin: "begint beginnen begon begonnen",
    bedreig: "bedreigt bedreigen bedreigde bedreigd bedreiging bedreigingen",
    overlijd: "overlijdt overlijden overleed overleden",
    slaap: "slaapt slapen sliep geslapen",
    breng: "brengt brengen bracht gebracht",
    zoek: "zoekt zoeken zocht gezocht",
    verlies: "verliest verliezen verloor verloren",
    weiger: "weigert weigeren weigerde geweigerd weigering",
    mis: "mist missen miste gemist",
    pas: "past passen paste gepast",
    zeg: "zegt zeggen zei zeiden gezegd",
    breek: "breekt breken brak gebroken",
    hoor: "hoort horen hoorde gehoord",
    week: "weken",
    maand: "maanden",
    dag: "dagen",
    uur: "uren uurtje uurtjes",
    lees: "lezen leest las gelezen",
    rekening: "rekeningen",
    woon: "wonen woont woonde gewoond",
    vlieg: "vliegt vliegen vloog gevlogen",
    werk: "werkt werken werkte gewerkt",
    lach: "lacht lachen lachte gelachen",
    praat: "praten praatte gepraat",
    gooi: "gooit gooien gooide gegooid",
    huil: "huilt huilen huilde gehuild",
    steek: "steekt steken stak gestoken",
    bijt: "bijten beet gebeten",
    vind: "vindt vinden vond gevonden",
    verhuis: "verhuist verhuizen verhuisde verhuisd",
    knijp: "knijpt knijpen kneep geknepen",
    trek: "trekt trekken trok getrokken",
    koop: "koopt kopen kocht gekocht",
    verkoop: "verkoopt verkopen verkocht",
    weet: "weten wist",
    sterf: "sterft sterven stierf gestorven",
    wijs: "wijst wijzen wees gewezen",
    afwijs: "afwijst afwijzen afgewezen",
    betaal: "betaalt betalen betaalde betaald",
    stuur: "stuurt sturen stuurde gestuurd",
    schrik: "schrikt schrikken schrok geschrokken",
    dood: "dode doden gedood",
  }).flatMap(([stam, vormen]) => [stam, ...vormen.split(" ")].map((vorm) => [vorm, stam])),
);

const VOUW = [
  [/[^a-z0-9]/g, ""], [/y/g, "i"], [/ei/g, "ij"], [/ou/g, "au"], [/ck/g, "k"], [/ch/g, "g"], [/c(?=[ei])/g, "s"],
  [/c/g, "k"], [/qu/g, "kw"], [/x/g, "ks"], [/ph/g, "f"], [/th/g, "t"], [/dt/g, "t"], [/ie/g, "i"], [/([a-z])\1+/g, "$1"],
];
// Endings, each with the least number of letters that must be left before it.
const UITGANG = [
  [/(inkjes?|etjes?|tjes?|pjes?|jes?)$/, 3], [/(ingen|heden|aren|aars|ars|ers)$/, 4], [/s$/, 3],
  [/(ing|ar)$/, 4], [/er$/, 5], [/ende?$/, 4], [/(en|e)$/, 2], [/(?<=[^saeiou])[td]$/, 3], [/[td]$/, 4],
];

const vouw = (woord) => VOUW.reduce((tekst, [van, naar]) => tekst.replace(van, naar), woord);

function stam(woord) {
  if (ONREGELMATIG.has(woord)) return ONREGELMATIG.get(woord);
  let kern = vouw(woord);
  if (/\d/.test(kern)) return kern;
  if (/^ge.{4,}([dt]|en)$/.test(kern)) kern = kern.slice(2);
  for (const [uitgang, minst] of UITGANG) {
    const kort = kern.replace(uitgang, "");
    if (kort.length >= minst) kern = kort;
  }
  return kern.replace(/v$/, "f").replace(/z$/, "s").replace(/d$/, "t");
}

// The words of a text in order: raw as typed, and the stem by which they are compared.
function woorden(tekst) {
  const plat = tekst
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/@/g, "a")
    .replace(/['’](s|n|tje|tjes)\b/g, " ")
    .replace(/(\d+) ?(\+|plus\b)/g, "$1plus ")
    .replace(/\bvan (1[89]|2[0-7])\b/g, "van $1 18plus")
    .replace(/\b(1[89]|2[0-7])[ -]?(jaar|jarige?n?|jr)\b(?! geleden)/g, "$1 18plus");
  const ruw = plat.match(/[a-z0-9]+/g) || [];
  return ruw.map((woord) => {
    const getal = GETALLEN.indexOf(woord);
    return { ruw: woord, stil: STIL.has(woord) || /^([2-9]|1[0-2])$/.test(woord) || (getal > 1 && getal < 13), leeg: LEEG.has(woord), stam: getal > 1 ? String(getal) : stam(woord) };
  });
}
