// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/screenless.h"

#include <QString>
#include <algorithm>
#include <cstdio>
#include <span>
#include <string_view>
#include <unistd.h>

namespace coder {
namespace {

QtMessageHandler &before()
{
    static QtMessageHandler handler = nullptr;
    return handler;
}

// Nothing of Qt can be used any more; the words are English, as the command line's help is.
void take(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (type == QtFatalMsg) {
        std::fputs("coder-desktop cannot open a window here: there is no screen that it can reach.\n"
                   "\"coder\" does the same in a terminal; \"coder list\" tells what costs money, and\n"
                   "\"coder support-bundle\" packs what somebody who helps needs.\n",
                   stderr);
        ::_exit(1);
    }
    if (before())
        before()(type, context, text);
    else
        std::fprintf(stderr, "%s\n", qPrintable(text));
}

} // namespace

Screenless::Screenless()
{
    before() = qInstallMessageHandler(take);
}

Screenless::~Screenless()
{
    qInstallMessageHandler(before());
}

bool wantsWords(int argc, const char *const *argv)
{
    const std::span<const char *const> words(argv, size_t(argc));
    return std::ranges::any_of(
        words, [](std::string_view word) { return word == "--help" || word == "-h" || word == "--version"; });
}

} // namespace coder
