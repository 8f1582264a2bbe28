# SPDX-License-Identifier: GPL-3.0-or-later
"""What the stand-in says: short coding answers, the same for the same prompt; and how it counts tokens."""
import hashlib
import re

ANSWERS = [
    """Here is a small version that does it:

```python
def parse_duration(text: str) -> int:
    \"\"\"Seconds in "90s", "30m" or "4h".\"\"\"
    units = {"s": 1, "m": 60, "h": 3600}
    if len(text) < 2 or text[-1] not in units or not text[:-1].isdigit():
        raise ValueError(f"not a duration: {text!r}")
    return int(text[:-1]) * units[text[-1]]
```

It refuses anything that is not a whole number and one unit, so a typing error is noticed where it is made.
""",
    """The loop reads the whole file before it looks at the first line. Reading it line by line keeps the memory flat:

```python
from collections import Counter

def count_words(path):
    counts = Counter()
    with open(path, encoding="utf-8") as file:
        for line in file:
            counts.update(line.lower().split())
    return counts
```

For a file of a few kilobytes the difference does not matter; for a log of several gigabytes it does.
""",
    """Two things can go wrong there: the lock is taken twice on the error path, and the early return skips the release.
A scoped lock answers both:

```cpp
std::optional<Entry> Cache::find(const std::string &key) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_entries.find(key);
    if (found == m_entries.end())
        return std::nullopt;
    return found->second;
}
```

The lock is released on every way out, so the function needs no cleanup code of its own.
""",
    """A table-driven test covers these cases with little text:

```python
import pytest

@pytest.mark.parametrize("given, expected", [("", 0), ("a", 1), ("a b", 2), ("  a  ", 1)])
def test_words_are_counted(given, expected):
    assert len(given.split()) == expected
```

Add a row when a new case turns up; the name of the test says what it is about.
""",
]
PIECE = re.compile(r"\s*[A-Za-z]{1,7}|\s*\d{1,3}|\s*[^\sA-Za-z\d]|\s+")


def tokens(text):
    """Pieces about as long as a tokenizer's; together they are the text."""
    return PIECE.findall(text)


def count(text):
    return len(tokens(text)) if text else 0


def render(messages):
    """(prompt as one text, its token count) of a chat."""
    parts = []
    for message in messages:
        content = message.get("content") or ""
        if isinstance(content, list):
            content = "".join(part.get("text", "") for part in content if isinstance(part, dict))
        parts.append(content)
    text = "\n".join(parts)
    return text, count(text) + 4 * len(parts) + 3


def answer(prompt):
    return ANSWERS[hashlib.sha256(prompt.encode("utf-8", "replace")).digest()[0] % len(ANSWERS)]


def continuation(prompt, wanted):
    """Exactly `wanted` tokens, for clients that measure."""
    pieces = tokens(answer(prompt))
    return [pieces[number % len(pieces)] for number in range(wanted)]
