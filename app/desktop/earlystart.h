// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>

#include <thread>

namespace coder {

// What the first window needs of the system and Qt would fetch in the middle of building it, on a thread beside the
// start: the list of fonts while Qt connects to the screen, then Qt's own list of them and its image plugins.
class EarlyStart
{
public:
    EarlyStart(); // before there is a QApplication
    ~EarlyStart() { wait(); }
    void goOn(); // once there is one
    void wait(); // at the latest before the QApplication goes

    Q_DISABLE_COPY_MOVE(EarlyStart)

private:
    std::thread m_system;
    std::thread m_qt;
};

} // namespace coder
