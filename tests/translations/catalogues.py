#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds translations/*.ts to the rules of translations/README.md: complete, and what must not change has not.

usage: catalogues.py FOLDER     prints what is wrong, one line a text; exit status 1 if anything is
"""

import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

PLACEHOLDER = re.compile(r"%L?(?:\d+|n)")
MNEMONIC = re.compile(r"&(?=[^&\s])(?<!&&)")
ENDS = ".:?…!"
# Names of files, settings, options, commands, addresses and markup stand as they are in every language.
NAME = re.compile(
    r"[A-Z]{2,}(?:_[A-Z]+)+|\.env(?:\.secrets)?|--[a-z-]+|op://[a-z/]*|https?://[^\s<]+|<[^>]+>"
    r"|(?<=[\"„\u00a0])(?:coder|op|pipx) [a-z-]+"
)
NO_BREAK = "\u00a0"


def ending(text):
    """The mark a text ends with, "" for none."""
    text = text.rstrip()
    return text[-1] if text and text[-1] in ENDS else ""


def blanks(text):
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def names(text):
    return sorted(name.rstrip(".,;:") for name in NAME.findall(text))


def mnemonics(text):
    # "Copy &diagnostics" has one, "R&&D" has none.
    return len(MNEMONIC.findall(text.replace("&&", "")))


def french_spacing(text):
    # Not in addresses, options and times.
    plain = re.sub(r"\S+://\S*|\d:\d|%\d:%\d:|<[^>]+>", "", text)
    return re.search(r"(?<![\u00a0:])[:;?](?=\s|$)|«(?!\u00a0)|(?<!\u00a0)»", plain) is not None


def german_ellipsis(text):
    # Three dots stand for words: a space before them that does not break. Not for what is left out of a value, "%1=…".
    return re.search(r"(?<![\u00a0=])…", text) is not None


def faults_of(source, text, language):
    if not text.strip():
        yield "is empty"
        return
    if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(text)):
        yield "has other placeholders"
    if mnemonics(source) != mnemonics(text):
        yield "has another number of mnemonics"
    if ending(source) != ending(text):
        yield "ends with another mark"
    if blanks(source) != blanks(text) or source.count("\n") != text.count("\n"):
        yield "has other blanks or line ends around it"
    if names(source) != names(text):
        yield f"changes a name: {names(source)} and {names(text)}"
    if "!" in text or (language != "en" and '"' in re.sub(r"<[^>]+>", "", text)):
        yield "has an exclamation mark, or straight quotation marks"
    if language == "fr" and french_spacing(text):
        yield "lacks a no-break space"
    if language == "de" and german_ellipsis(text):
        yield "lacks a no-break space"


def forms_of(translation):
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] if forms else [translation.text or ""]


def faults_in(path):
    root = ET.parse(path).getroot()
    language = root.get("language").split("_")[0]
    for context in root.findall("context"):
        for message in context.findall("message"):
            source = message.find("source").text
            where = f"{path.name}: {context.find('name').text}: {source!r}"
            translation = message.find("translation")
            if translation.get("type"):
                yield f"{where} is {translation.get('type')}"
                continue
            for text in forms_of(translation):
                for fault in faults_of(source, text, language):
                    yield f"{where} → {text!r} {fault}"


def main():
    paths = sorted(Path(sys.argv[1]).glob("*.ts"))
    if len(paths) < 3:
        print(f"{sys.argv[1]} holds {len(paths)} catalogues; English, German and French are expected")
        return 1
    faults = [fault for path in paths for fault in faults_in(path)]
    print("\n".join(faults) or f"{len(paths)} catalogues are complete")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
