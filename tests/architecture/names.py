#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that no type of a namespace is defined in two files: the linker takes one for the other without a word.

usage: names.py ROOT    prints each name with its files, exit 1 if there is one

Types in an unnamed namespace, in another type or in a function may share a name.
"""
import collections
import pathlib
import re
import sys

# Comments, literals and preprocessor lines: in none of them does a brace open anything.
HIDDEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"([^(\s]*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Fa-f])\'(?:\\.|[^\'\\\n])+\''
    r'|^[ \t]*#(?:\\\n|[^\n])*', re.S | re.M)
NAMESPACE = re.compile(r'\bnamespace\s*([\w:]*)\s*$')
TYPE = re.compile(r'\b(?:class|struct|union|enum(?:\s+class|\s+struct)?)\s+(\w+)(?:\s+final)?\s*(?::(?!:)[^;]*)?$', re.S)


def types(text):
    """The full names of the types that are defined at namespace scope, in order."""
    found, scopes, since = [], [], 0
    text = HIDDEN.sub(" ", text)
    for mark in re.finditer(r"[{};]", text):
        before, since = text[since:mark.start()], mark.end()
        if mark.group() == "}" and scopes:
            scopes.pop()
        if mark.group() != "{":
            continue
        space = NAMESPACE.search(before)
        made = TYPE.search(before)
        if made and None not in scopes:
            found.append("::".join([*scopes, made.group(1)]))
        scopes.append(space.group(1) or None if space else None)
    return found


def doubled(sources):
    """{name: files} of the types defined in more than one of {file: text}."""
    files = collections.defaultdict(set)
    for path, text in sources.items():
        for name in types(text):
            files[name].add(path)
    return {name: sorted(paths) for name, paths in files.items() if len(paths) > 1}


def read_tree(root):
    files = (file for top in ("core", "app") for file in sorted((root / top).rglob("*")))
    return {str(file.relative_to(root)): file.read_text() for file in files if file.suffix in (".h", ".cpp")}


if __name__ == "__main__":
    sources = read_tree(pathlib.Path(sys.argv[1]))
    twice = doubled(sources)
    count = sum(len(types(text)) for text in sources.values())
    for name, paths in sorted(twice.items()):
        print(f"{name} is defined in {' and in '.join(paths)}")
    print(f"{count} types, {len(twice)} of them defined twice")
    sys.exit(1 if twice or not count else 0)
