"""Texts that want to be more than text, for whatever reads a file that we write.

What runs, runs `alert`; what is fetched comes from `evil.test`. Nothing here may be refused by
reading: `tests/site/test_hostile.py` says what is.
"""

from itertools import product

RUN = "alert(1)"
EVIL = "https://evil.test/x"

ELEMENTS = (
    f"<script>{RUN}</script>",
    f"<ScRiPt >{RUN}</sCrIpT>",
    f"<script src={EVIL}></script>",
    f"<img src=x onerror={RUN}>",
    f"<img src={EVIL}.png>",
    f"<svg onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    f"<svg><image href={EVIL}.png></svg>",
    f'<svg><use href="{EVIL}#a"/></svg>',
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s>",
    f"<svg><foreignObject><iframe src={EVIL}></iframe></foreignObject></svg>",
    f"<math><mtext><img src=x onerror={RUN}></mtext></math>",
    f"<iframe src={EVIL}></iframe>",
    f"<iframe srcdoc='<script>parent.{RUN}</script>'></iframe>",
    f"<object data={EVIL}></object>",
    f"<embed src={EVIL}>",
    f"<video src={EVIL} onerror={RUN}>",
    f"<audio src=x onerror={RUN}>",
    f"<body onload={RUN}>",
    f"<details open ontoggle={RUN}>",
    f"<input autofocus onfocus={RUN}>",
    f"<marquee onstart={RUN}>",
    f"<style>@import '{EVIL}.css';</style>",
    f"<link rel=stylesheet href={EVIL}.css>",
    f"<base href={EVIL}>",
    f'<meta http-equiv="refresh" content="0;url={EVIL}">',
    f"<form action={EVIL}><button>stuur</button></form>",
    "<textarea>",
    "<plaintext>",
    "<xmp>",
    "<noscript><p>",
    "<template>",
    "<h1>kop</h1>",
    "<a id=inhoud name=config>",
    "<!-- weg",
    "<![CDATA[ weg",
    "<?php echo 1 ?>",
    "<%= 7 * 7 %>",
    "<div markdown='1'>**vet**</div>",
)
BREAKERS = (
    "</script>", "</title>", "</textarea>", "</style>", "</svg>", "</text>", "</p></div></main>",
    "-->", "]]>", '">', "'>", '\\">', "--!>", "*/", "</desc>",
)  # fmt: skip
EVENTS = (
    "onerror", "onload", "onfocus", "onclick", "onmouseover", "ontoggle", "onpointerenter",
    "onanimationstart",
)  # fmt: skip
ADDRESSES = (
    f"javascript:{RUN}", f"JaVaScRiPt:{RUN}", f" javascript:{RUN}", f"java\tscript:{RUN}",
    f"&#106;avascript:{RUN}", f"javascript&colon;{RUN}", f"vbscript:{RUN}",
    f"data:text/html,<script>{RUN}</script>", f"data:image/svg+xml,<svg onload={RUN}>",
    EVIL, "//evil.test/x", "file:///etc/passwd",
)  # fmt: skip
FRAMES = ("{}", "<a href='{}'>x</a>", "[x]({})", "![x]({})", "<{}>", "[x][1]\n\n[1]: {}")
MARKDOWN = (
    "# kop", "- punt", "1. een", "> citaat", "    inspringen", "```js", "~~~", "---", "***",
    "| a | b |", "**vet** en *schuin* en `code`", "~~weg~~ ==geel== ^^onder^^",
    ":smile:", "[TOC]", "[^1]",
    f"{{: onclick={RUN} }}", f'tekst {{ .x #y onclick="{RUN}" }}', "!!! note", '=== "tab"',
    '--8<-- "/etc/passwd"', "*[HTML]: x", "een\n\ntwee <b>", f"een\n\n    <script>{RUN}</script>",
    "een  \ntwee", "\\*ster\\* \\\\ \\[x\\]", "&lt;script&gt; &amp; &copy; &nbsp; &#60;",
)  # fmt: skip
TEMPLATES = (
    "{{ 7 * 7 }}", "{% include '/etc/passwd' %}", "{# weg #}", "{{ config }}", "{{", "%}", "${7*7}",
    "#{7*7}", "{0} {Naam} {__class__}", "{", "}", "%s %(x)s %d %%", "$(id)", "`id`", "; id", "| id",
    "\\0 \\x41 \\u0041 \\n \\N{BULLET}",
)  # fmt: skip
TYPST = (
    '#read("/etc/hostname")', "#panic()", '#import "/etc/passwd"', '#eval("1+1")', "$ x^2 $",
    "@code", "<code>", "#set page(width: 1cm)", "*vet* _schuin_", "= Kop", "\\u{41}", "// weg",
    "/* weg", f'#link("javascript:{RUN}")[x]', '#image("/etc/passwd")', "#sys.inputs.data",
    "]", "#[",
)  # fmt: skip
DOT = (
    "<b>vet</b>", "<<b>vet</b>>", "\\N \\G \\L \\E", "a:b:c", '"]; x -> y [label="', "{a|{b|c}}",
    "digraph { a -> b }", "a -> b;", '<<table><tr><td href="javascript:x">a</td></tr></table>>',
)  # fmt: skip
TABLES = (
    "=1+1", "+1+1", "-1+1", "@SUM(1+1)", "=cmd|' /C calc'!A0", f'=HYPERLINK("{EVIL}","x")',
    f'=WEBSERVICE("{EVIL}")', "%0A=1+1", "a;b;c", 'a","b', "\t=1+1",
)  # fmt: skip
DATA = (
    f'";{RUN};//', f"';{RUN};//", f"'-{RUN}-'", f"\\u003cscript\\u003e{RUN}\\u003c/script\\u003e",
    '{"a": 1}', '"}', "\\", "\\'", '\\"', "__proto__", "constructor", "toString", "null", "~",
    "yes", "0x10", "1e5", "2026-11-22", "!!python/object/apply:os.system [id]",
    "&a *a", "<<: *a", "a: b",
    "? x", "x #y", "- - -", "%YAML 1.1", "...", "..", "/", "../../x", "a/b", "?x=1&y=2#z",
    "title: x",
)  # fmt: skip

STRINGS = tuple(
    dict.fromkeys(
        (
            *ELEMENTS,
            *(f"{end}{start}" for end, start in product(BREAKERS, ELEMENTS[:1] + ELEMENTS[3:4])),
            *(f"{q} {event}={q}{RUN}" for q, event in product(("'", '"', "", "`"), EVENTS)),
            *(frame.format(address) for frame, address in product(FRAMES, ADDRESSES)),
            *MARKDOWN, *TEMPLATES, *TYPST, *DOT, *TABLES, *DATA,
        )
    )
)  # fmt: skip
