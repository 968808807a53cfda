"""The frame of a report: one HTML page that needs nothing but itself, light or dark."""

from collections.abc import Sequence
from html import escape

_STYLE = """
:root{color-scheme:light dark;--background:#f3f5f6;--surface:#fff;--sunken:#e8ecee;--text:#172026;
--second:#526069;--accent:#0b6b57;--accent-rgb:11 107 87;--bad-rgb:179 38 30;--border:#d3dadd;
--good:#1b7a3d;--warning:#8a5600;--bad:#b3261e;--look0:#0067a8;--look1:#c24e00;--look2:#7b3294;
--look3:#00796b;--look4:#a8005c;--look5:#6b6b00;--look6:#3d4fb5;--look7:#4a4f52}
@media (prefers-color-scheme:dark){:root{--background:#14181b;--surface:#1c2226;--sunken:#101315;
--text:#e7ecee;--second:#a3afb5;--accent:#4cc2a3;--accent-rgb:76 194 163;--bad-rgb:255 138 128;
--border:#333c42;--good:#62c483;--warning:#e5b04a;--bad:#ff8a80;--look0:#5fb3ec;--look1:#f29a4a;
--look2:#c9a2f0;--look3:#4cc2a3;--look4:#ff9acb;--look5:#d6cf5a;--look6:#9db2ff;--look7:#dadddf}}
*{box-sizing:border-box}
body{margin:0;background:var(--background);color:var(--text);
font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans CJK SC",sans-serif}
main{max-width:980px;margin:0 auto;padding:24px 16px 48px}
h1{font-size:26px;line-height:1.25;margin:0 0 4px}
h2{font-size:18px;margin:0 0 12px}
h3{font-size:15px;margin:20px 0 8px}
p{margin:0 0 10px;max-width:72ch}
section{background:var(--surface);border:1px solid var(--border);border-radius:6px;
padding:16px 20px;margin-top:16px}
.second,figcaption,caption{color:var(--second)}
.score{font-size:26px;font-weight:600;line-height:1.2;margin:0 0 4px}
.caution{border-left:3px solid var(--warning);padding:2px 0 2px 12px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;margin:0 0 10px}
caption{text-align:left;padding-bottom:4px;font-size:13px}
th,td{padding:3px 14px 3px 0;text-align:left;vertical-align:top;
border-bottom:1px solid var(--border)}
thead th{color:var(--second);font-weight:500;vertical-align:bottom}
tbody th{font-weight:500}
td.number,th.number{text-align:right}
.range{color:var(--second);font-size:13px;white-space:nowrap}
.facts th{color:var(--second);font-weight:400;white-space:nowrap}
.facts td{overflow-wrap:anywhere}
.matrix th,.matrix td{border:1px solid var(--border);padding:3px 8px;text-align:center}
.matrix thead th.name{writing-mode:vertical-rl;transform:rotate(180deg);text-align:left;
vertical-align:bottom;max-height:160px;padding:8px 3px}
.matrix tbody th{text-align:right;white-space:nowrap}
.matrix td.right{background:rgb(var(--accent-rgb)/calc(var(--share)*.55))}
.matrix td.wrong{background:rgb(var(--bad-rgb)/calc(var(--share)*.7))}
.matrix td.none{color:var(--second)}
.beside{display:flex;flex-wrap:wrap;gap:8px 40px;align-items:flex-start}
.beside>*{max-width:100%}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(380px,100%),1fr));gap:20px}
.charts+.scroll,.charts+.pictures,.scroll+.pictures{margin-top:16px}
figure{margin:0}
figcaption{font-size:13px;margin-top:4px}
svg{width:100%;height:auto;display:block}
svg text{fill:var(--second);font-size:11px;font-family:inherit}
svg polyline{fill:none;stroke-width:1.8;stroke-linejoin:round}
svg .grid{stroke:var(--border);stroke-width:1}
svg .diagonal{stroke:var(--second);stroke-width:1;stroke-dasharray:3 3}
svg .mark{stroke:var(--second);stroke-width:1;stroke-dasharray:2 3}
svg .dashed{stroke-dasharray:6 4}
svg circle{stroke:none;fill-opacity:.65}
LOOKS
.legend{display:flex;flex-wrap:wrap;gap:2px 16px;font-size:13px;margin-top:2px}
.legend span{display:inline-flex;align-items:center;gap:6px}
.key{width:22px;height:8px;flex:none}
.pictures{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:14px}
.pictures img,.pictures .gone{width:100%;aspect-ratio:1;object-fit:contain;display:block;
background:var(--sunken);border-radius:4px}
.pictures .gone{display:grid;place-items:center;color:var(--second);font-size:13px}
.pictures b{display:block;overflow-wrap:anywhere}
.pictures small{color:var(--second);display:block;overflow-wrap:anywhere}
.wrong{color:var(--bad)}
td.wrong{color:inherit}
details{margin-top:8px}
summary{cursor:pointer;color:var(--accent)}
pre{overflow-x:auto;background:var(--sunken);padding:12px;border-radius:4px;font-size:12px}
footer{color:var(--second);font-size:13px;margin-top:20px}
@media print{body{background:#fff;font-size:12px}main{max-width:none;padding:0}
section{break-inside:auto;border:0;padding:8px 0}figure,tr,.pictures>div{break-inside:avoid}}
""".replace(
    "LOOKS",
    "".join(
        f"svg .look{place}{{stroke:var(--look{place});fill:none}}"
        f"svg circle.look{place}{{stroke:none;fill:var(--look{place})}}"
        for place in range(8)
    ),
)


def page(title: str, parts: Sequence[str]) -> str:
    """The whole page."""
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>\n<body><main>\n"
        + "\n".join(part for part in parts if part)
        + "\n</main></body></html>\n"
    )


def section(title: str, *parts: str) -> str:
    """A part of the page with its heading; nothing where there is nothing in it."""
    inside = "\n".join(part for part in parts if part)
    return f"<section><h2>{escape(title)}</h2>\n{inside}</section>" if inside else ""


def paragraph(text: str, kind: str = "") -> str:
    """A paragraph; nothing where there is no text."""
    look = f' class="{kind}"' if kind else ""
    return f"<p{look}>{escape(text)}</p>" if text else ""


def facts(rows: Sequence[tuple[str, str]]) -> str:
    """Names with what they are; those without a value are left out."""
    lines = "".join(
        f'<tr><th scope="row">{escape(name)}</th><td>{escape(value)}</td></tr>'
        for name, value in rows
        if value
    )
    return f'<table class="facts"><tbody>{lines}</tbody></table>' if lines else ""


def table(
    head: Sequence[str], rows: Sequence[Sequence[str]], *, caption: str = "", words: int = 1
) -> str:
    """A table of text: the first column names the row.

    The first `words` columns are words, the others numbers.
    """
    looks = ["" if place < words else ' class="number"' for place in range(len(head))]
    titles = "".join(
        f'<th scope="col"{look}>{escape(name)}</th>' for look, name in zip(looks, head, strict=True)
    )
    lines = ""
    for row in rows:
        cells = zip(looks[1:], row[1:], strict=True)
        others = "".join(f"<td{look}>{escape(cell)}</td>" for look, cell in cells)
        lines += f'<tr><th scope="row">{escape(row[0])}</th>{others}</tr>'
    told = f"<caption>{escape(caption)}</caption>" if caption else ""
    return (
        f'<div class="scroll"><table>{told}<thead><tr>{titles}</tr></thead>'
        f"<tbody>{lines}</tbody></table></div>"
    )


def charts(*figures: str) -> str:
    """Charts beside each other where there is room."""
    inside = "".join(figures)
    return f'<div class="charts">{inside}</div>' if inside else ""


def beside(*parts: str) -> str:
    """Tables beside each other where there is room."""
    return f'<div class="beside">{"".join(parts)}</div>'


def folded(title: str, inside: str) -> str:
    """What few readers want, behind its title."""
    return f"<details><summary>{escape(title)}</summary>{inside}</details>" if inside else ""
