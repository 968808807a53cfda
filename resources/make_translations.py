"""Bring the window's translations up to date: `python -m resources.make_translations`.

Texts are taken from the syntax trees of `gui/` and `engine/`, because Qt's own lupdate does not see
the modules' `_tr` helpers. What is translated stays, what is new is marked unfinished, what is gone
is marked vanished; then the `.qm` file is made anew. The engine says its sentences in English with
values in them: context `engine` holds them as templates, which `gui.words` matches.
"""

import argparse
import json
import subprocess
import sys
import xml.etree.ElementTree as Xml
from pathlib import Path

from resources.translated_texts import ROOT, Texts, all_texts

FOLDER = ROOT / "resources" / "translations"
LANGUAGE = "zh_CN"


def read(path: Path) -> tuple[dict[tuple[str, str], str], dict[str, str]]:
    """The translations of a `.ts` file: by context and text, and by the text alone."""
    exact: dict[tuple[str, str], str] = {}
    by_text: dict[str, str] = {}
    if path.exists():
        for context in Xml.parse(path).iter("context"):
            for message in context.iter("message"):
                if translated := message.findtext("translation"):
                    text = message.findtext("source", "")
                    exact[context.findtext("name", ""), text] = translated
                    by_text.setdefault(text, translated)
    return exact, by_text


def write(
    path: Path, texts: Texts, merged: dict[str, str], *, keeps_gone: bool = True
) -> list[str]:
    """Write the `.ts` file and return what in it is untranslated.

    Args:
        path: The file, which may hold translations already.
        texts: All texts that there are now.
        merged: New translations by their English texts (`Context: text` where one context has
            its own); they replace the old ones.
        keeps_gone: Whether translations of texts that are gone stay, marked as vanished.
    """
    exact, by_text = read(path)
    top = Xml.Element("TS", version="2.1", language=LANGUAGE, sourcelanguage="en")
    contexts: dict[str, Xml.Element] = {}
    missing = []
    gone = {key for key in exact if keeps_gone and key[1] not in texts.get(key[0], {})}
    for name, text in sorted({(c, t) for c, inner in texts.items() for t in inner} | gone):
        if name not in contexts:
            contexts[name] = Xml.SubElement(top, "context")
            Xml.SubElement(contexts[name], "name").text = name
        message = Xml.SubElement(contexts[name], "message")
        for file in sorted(texts.get(name, {}).get(text, ())):
            Xml.SubElement(message, "location", filename=f"../../{file}")
        Xml.SubElement(message, "source").text = text
        translation = Xml.SubElement(message, "translation")
        translation.text = (
            merged.get(f"{name}: {text}")
            or merged.get(text)
            or exact.get((name, text))
            or by_text.get(text)
        )
        if (name, text) in gone:
            translation.set("type", "vanished")
        elif not translation.text:
            translation.set("type", "unfinished")
            missing.append(f"{name}: {text}")
    Xml.indent(top, " ")
    body = Xml.tostring(top, "unicode")
    made = path.with_suffix(".new")
    made.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")
    made.replace(path)
    return missing


def release(ts: Path, qm: Path) -> None:
    """Make the file that Qt reads."""
    command = [Path(sys.executable).with_name("pyside6-lrelease"), "-silent", ts]
    made = qm.with_suffix(".new")
    subprocess.run([*command, "-qm", made], check=True, capture_output=True)
    made.replace(qm)


def main() -> int:
    """Write both files; with --check also say what is untranslated, and end with 1 if any is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--merge", nargs="+", type=Path, default=[], metavar="FILE")
    parser.add_argument("--check", action="store_true", help="list what is untranslated")
    parser.add_argument("--prune", action="store_true", help="drop what has vanished")
    options = parser.parse_args()
    merged: dict[str, str] = {}
    for file in options.merge:
        merged |= json.loads(file.read_text("utf-8"))
    ts = FOLDER / f"graft_{LANGUAGE}.ts"
    texts = all_texts()
    missing = write(ts, texts, merged, keeps_gone=not options.prune)
    release(ts, ts.with_suffix(".qm"))
    total = sum(map(len, texts.values()))
    lines = [f"{total - len(missing)} of {total} texts are translated.", *missing]
    sys.stdout.write("\n".join(lines if options.check else lines[:1]) + "\n")
    return int(options.check and bool(missing))


if __name__ == "__main__":
    sys.exit(main())
