// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/earlystart.h"

#include <QFontDatabase>
#include <QImageReader>
#include <QLibrary>

namespace coder {
namespace {

// In the library that Qt's platform plugin is linked with. Nothing where there is none.
void readSystemFonts()
{
    using Init = int (*)();
    if (const auto init = reinterpret_cast<Init>(QLibrary::resolve(QStringLiteral("fontconfig"), 1, "FcInit")))
        init();
}

void join(std::jthread &thread)
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
    m_qt = std::jthread([this] {
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
