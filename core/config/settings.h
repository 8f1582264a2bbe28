// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <span>

namespace coder {

// What a setting's text must look like.
enum class SettingKind {
    Text,     // matches `pattern` whole
    Integer,  // `least` to `most`
    Fraction, // a decimal number, `least` to `most`
    Switch,   // true/false, yes/no, on/off, 1/0; kept as "true" or "false"
    Choice,   // one of `pattern`'s words, upper and lower case alike; kept as spelled there
    Dollars,  // above 0, at most `most`, with or without "$" or "US$"; kept as a plain number
    Secret,   // never kept in a Config; see core/config/tokens.h
};

// Who uses it: the launch itself, the VM (handed on to the guest by its name), or the client side.
enum class SettingUse { Launch, Guest, Local, Token };

// One known name of `.env`. The table is the only list of them.
struct Setting
{
    const char *name;
    SettingKind kind;
    SettingUse use;
    bool isRequired;
    const char *fallback; // "" = none: another part decides, or the thing is off
    double least;
    double most;
    const char *pattern; // a regular expression, or the choices with blanks between
    const char *help;    // one sentence
};

std::span<const Setting> settings();
// nullptr for a name that is not ours.
const Setting *findSetting(const QString &name);

} // namespace coder
