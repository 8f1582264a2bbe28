// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace coder {

// The error catalogue (docs/errors.md), built in. English, Markdown.

// The entry of an error by its name ("sold_out"), without its heading; empty if there is none.
QString errorEntry(const QString &id);
// The same as plain text.
QString errorEntryText(const QString &id);

} // namespace coder
