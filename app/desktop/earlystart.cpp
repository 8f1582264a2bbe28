// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/earlystart.h"

#include <QFontDatabase>
#include <QImageReader>

#include <dlfcn.h>

namespace coder {
namespace {

// In the library that Qt's platform plugin is linked with. Nothing where there is none. Without a word of Qt: Qt takes
// the first thread that asks it anything for the main one, and would wake that one for the screen's events.
void readSystemFonts()
{
    using Init = int (*)();
    void *fontconfig = ::dlopen("libfontconfig.so.1", RTLD_LAZY);
    if (!fontconfig)
        return;
    if (const auto init = reinterpret_cast<Init>(::dlsym(fontconfig, "FcInit")))
        init(); // the library stays: what it read is kept in it
}

void join(std::thread &thread)
{
    if (thread.joinable())
        thread.join();
}

} // namespace

EarlyStart::EarlyStart()
    : m_system(readSystemFonts)
{}

void EarlyStart::goOn()
{
    m_qt = std::thread([this] {
        join(m_system); // two callers at once would both read all fonts
        QFontDatabase::families();
        QImageReader::supportedImageFormats();
    });
}

void EarlyStart::wait()
{
    join(m_qt);
    join(m_system);
}

} // namespace coder
